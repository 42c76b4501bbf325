import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, posix, relative, sep } from 'node:path'
import { distance } from 'fastest-levenshtein'
import type { Problem } from '@/lib/content/finding'
import { decoded } from '@/lib/site/url-path'
import { inspectPicture, type PictureFacts } from './inspect'
import { PUBLIC_DIRECTORY } from './store'
import { isProblem, tryToRead } from './try-to-read'
import { ENCODING, FULL, LARGEST, MEDIA_PATH, mediaTypeOf, type PictureFile } from './variants'

const WHERE = 'a picture file under public/ (with a leading slash) or beside the story'
/** Results by path, time of change and focal point, so that a check reads each file once. */
const known = new Map<string, PictureFile | Problem>()

/**
 * Finds the picture of a `src`: `/x` is under public/, anything else beside the story, in `folder`
 * (`articles/world`) of the content directory. `focus` (`30% 20%`) is the point that crops keep.
 */
export function findPicture(
  directory: string,
  folder: string,
  src: string,
  focus?: string,
): PictureFile | Problem {
  const project = dirname(directory)
  const inPublic = src.startsWith('/')
  const root = inPublic ? join(project, PUBLIC_DIRECTORY) : join(directory, folder.split('/')[0] ?? '')
  const wanted = inPublic ? join(project, PUBLIC_DIRECTORY, src) : join(directory, folder, src)
  const path = wanted.startsWith(root + sep) ? storedPath(wanted) : undefined
  if (path === undefined) {
    if (/^https?:/i.test(src))
      return { found: `\`${src}\`, a picture at another site`, expected: `a copy of it: ${WHERE}` }
    const suggestion = probablyMeant(src, wanted, directory, folder)
    return {
      found: `\`${src}\`, which doesn’t exist`,
      expected: WHERE,
      suggestion,
    }
  }
  const { mtimeMs, size } = statSync(path)
  const version = `${path} ${mtimeMs} ${size} ${focus ?? ''}`
  const result =
    known.get(version) ?? readPicture(path, src, relative(inPublic ? project : directory, path), focus)
  known.set(version, result)
  return result
}

/** The path of a picture's original, in the folder that contains both the content directory and `public/`. */
export function originalPath(directory: string, { original: { file } }: PictureFile): string {
  return join(file.startsWith(`${PUBLIC_DIRECTORY}/`) ? dirname(directory) : directory, file)
}

function readPicture(path: string, src: string, file: string, focus?: string): PictureFile | Problem {
  const content = tryToRead(() => readFileSync(path))
  if (isProblem(content)) return { ...content, found: `\`${src}\`, ${content.found}` }
  const facts = inspectPicture(content)
  if (isProblem(facts)) return { ...facts, found: `\`${src}\`, ${facts.found}` }
  const key = createHash('sha256')
    .update(`${ENCODING} ${focus ?? ''}\n`)
    .update(content)
    .digest('hex')
    .slice(0, 16)
  const { format, hasLocation, credit, copyright } = facts
  return {
    ...served(facts, key),
    key,
    original: {
      file: file.split(sep).join('/'),
      mediaType: format === 'svg' ? 'image/svg+xml' : `image/${format}`,
      bytes: content.length,
      hasLocation,
      isShown: format !== 'heic',
      focus,
      credit,
      copyright,
    },
  }
}

/** Drawings and animations are served as they are, everything else at most 1,600 px wide. */
function served({ format, isAnimated, width, height }: PictureFacts, key: string) {
  const isCopied = format === 'svg' || isAnimated
  const name = isCopied ? `original.${format}` : FULL
  const scale = isCopied ? 1 : Math.min(1, LARGEST / width)
  return {
    src: `${MEDIA_PATH}/${key}/${name}`,
    width: Math.round(width * scale),
    height: Math.max(1, Math.round(height * scale)),
    mediaType: mediaTypeOf(name),
  }
}

/**
 * The path of a file on disk: macOS stores letters with accents as two characters, and stories may contain them as one.
 * Undefined if there is no such file.
 */
function storedPath(path: string): string | undefined {
  if (isFile(path)) return path
  const name = basename(path).normalize('NFC')
  const same = namesIn(dirname(path)).find((one) => one.normalize('NFC') === name)
  if (same !== undefined && isFile(join(dirname(path), same))) return join(dirname(path), same)
  const [composed, decomposed] = [path.normalize('NFC'), path.normalize('NFD')]
  return [composed, decomposed].find(isFile)
}

/** The picture that a writer probably meant. */
function probablyMeant(src: string, wanted: string, directory: string, folder: string): string | undefined {
  const inPublic = src.replace(/^\/?(?:\.?\.?\/)*(?:public\/)?/, '/')
  if (inPublic !== src && isFile(join(dirname(directory), PUBLIC_DIRECTORY, inPublic))) return inPublic
  if (src.startsWith('/') && isFile(join(directory, folder, src))) return src.slice(1)
  const name = basename(decoded(src)).normalize('NFC').toLowerCase()
  const most = Math.max(2, Math.floor(name.length / 4))
  const [nearest] = namesIn(dirname(wanted))
    .filter((one) => isFile(join(dirname(wanted), one)))
    .map((one) => ({ one, far: distance(one.normalize('NFC').toLowerCase(), name) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far)
  return nearest && posix.join(posix.dirname(src), nearest.one)
}

function isFile(path: string): boolean {
  const stats = tryToRead(() => statSync(path))
  return !isProblem(stats) && stats.isFile()
}

function namesIn(folder: string): string[] {
  const names = tryToRead(() => readdirSync(folder))
  return isProblem(names) ? [] : names
}
