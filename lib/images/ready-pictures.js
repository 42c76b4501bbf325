import { readFile } from 'node:fs'

/**
 * The versions of pictures that app/media has served and that stay valid for a while, by URL path. server.js serves them
 * from disk: a request that passes through proxy.ts and a route handler takes ten times as long, and a page that is
 * rendered meanwhile waits for all of them. JavaScript, because Node.js runs it as it is.
 *
 * @typedef {object} ReadyPicture
 * @property {string} file
 * @property {number} bytes length of the file, which is made again if it is cut off later
 * @property {number} until when the site changes next, e.g. because a licence expires (milliseconds since the epoch)
 * @property {Record<string, string>} headers
 */

/** A hundred bytes of memory each. */
const MOST = 100_000

/** @returns {Map<string, ReadyPicture>} */
function readyPictures() {
  // Next.js has a copy of this module of its own.
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
    // The route handler looks for it again, and reports what is wrong.
    if (error !== null || body.length !== picture.bytes) return forget()
    done({ body, headers: { ...picture.headers, 'content-length': String(body.length) } })
  })
}
