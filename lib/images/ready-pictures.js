import { readFile } from 'node:fs'

/**
 * The versions of pictures that app/media has served and that stay valid for a while, by URL path. server.js serves them
 * from disk: a request that passes through proxy.ts and a route handler takes ten times as long, and a page that is
 * rendered meanwhile waits for all of them. JavaScript, because Node.js runs it as it is.
 *
 * @typedef {object} ReadyPicture
 * @property {string} file
 * @property {number} bytes length of the file; if it is shorter later, the picture is encoded again
 * @property {number} until when the site changes next, e.g. because a licence expires (milliseconds since the epoch)
 * @property {Record<string, string>} headers
 */

/** Maximum number of pictures that are remembered; each takes a hundred bytes of memory. */
const MOST = 100_000

/** @returns {Map<string, ReadyPicture>} */
function readyPictures() {
  // Next.js loads another copy of this module, so the pictures are in a global variable.
  globalThis.broadsheetReadyPictures ??= new Map()
  return globalThis.broadsheetReadyPictures
}

/**
 * @param {string} path
 * @param {ReadyPicture} picture
 */
export function addReadyPicture(path, picture) {
  const known = readyPictures()
  if (known.size >= MOST) known.clear()
  known.set(path, picture)
}

/**
 * Calls back with a picture that is still valid, else with undefined.
 * @param {string} path
 * @param {(picture?: { body: Buffer, headers: Record<string, string> }) => void} done
 * @param {number} [now]
 */
export function readReadyPicture(path, done, now = Date.now()) {
  const picture = readyPictures().get(path)
  if (picture === undefined) return done()
  const forget = () => {
    readyPictures().delete(path)
    done()
  }
  if (now >= picture.until) return forget()
  readFile(picture.file, (error, body) => {
    // The route handler reads the file too, and reports the error.
    if (error !== null || body.length !== picture.bytes) return forget()
    done({ body, headers: { ...picture.headers, 'content-length': String(body.length) } })
  })
}
