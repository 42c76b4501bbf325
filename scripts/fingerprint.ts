import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { siteOf } from '../lib/seo/site'
import { contentDirectory } from './content-directory'

/** `prepare.ts` removes the second, so that pages are never served with the content of another build. */
const STAMPS = ['.next/fingerprint', '.broadsheet/fingerprint']
/** Folders that a build writes: pictures, fonts, the index of the search page. */
const GENERATED = ['media', '_fonts', '_search'].map((name) => join('public', name))
/** All inputs of a build. */
const INPUTS = [
  'app',
  'components',
  'lib',
  'public',
  'scripts/build.ts',
  'scripts/page-style.ts',
  'scripts/prepare.ts',
  'scripts/search-index.ts',
  'instrumentation-client.ts',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.ts',
  'postcss.config.js',
  'package-lock.json',
]

/**
 * A digest of all inputs of a build: code, content, the path of the content directory and `SITE_URL`.
 * @throws Error if `SITE_URL` is malformed
 */
export function fingerprint(): string {
  const content = contentDirectory()
  const settings = JSON.stringify([content, siteOf(process.env)])
  return digestOf([...INPUTS, content], settings)
}

/** A digest of all files below some paths, and of a text. */
export function digestOf(paths: readonly string[], text = ''): string {
  const hash = createHash('sha256').update(text)
  for (const file of paths.flatMap(filesBelow)) hash.update(`${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

/** The files below a path, sorted; those that a build itself writes to `public` are left out. */
export function filesBelow(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !GENERATED.some((folder) => file.startsWith(folder)))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true)
    .sort()
}

/** Whether `.next` contains a finished build of the present code and content. */
export function isBuildCurrent(): boolean {
  return (
    statSync('.next/BUILD_ID', { throwIfNoEntry: false }) !== undefined &&
    STAMPS.every((stamp) => statSync(stamp, { throwIfNoEntry: false }) !== undefined) &&
    new Set([fingerprint(), ...STAMPS.map((stamp) => readFileSync(stamp, 'utf8'))]).size === 1
  )
}

/** Stores the fingerprint of a build, computed before the build began. */
export function stampBuild(made: string): void {
  for (const stamp of STAMPS) writeFileSync(stamp, made)
}
