import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MANIFEST_FILE = 'manifest.json'

/** Length in bytes and SHA-256 of each file, by its name. */
type Manifest = Record<string, { bytes: number; sha256: string }>

/** Writes the length and hash of every file in a build's folder (without subfolders) to a file in it. */
export function writeManifest(folder: string): void {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() && entry.name !== MANIFEST_FILE ? entry.name : [],
  )
  const manifest: Manifest = Object.fromEntries(names.map((name) => [name, describe(join(folder, name))]))
  writeFileSync(join(folder, MANIFEST_FILE), JSON.stringify(manifest))
}

/**
 * Checks that the files of a build are all there and unchanged.
 * @throws Error that names the first missing or changed file
 */
export function verifyManifest(folder: string): void {
  const file = join(folder, MANIFEST_FILE)
  if (!existsSync(file)) throw new Error(`${file} is missing. ${REMEDY}`)
  for (const [name, { bytes, sha256 }] of Object.entries(parse(file))) {
    const path = join(folder, name)
    if (!existsSync(path)) throw new Error(`${path} is missing. ${REMEDY}`)
    const found = describe(path)
    if (found.bytes !== bytes)
      throw new Error(`${path}: found ${found.bytes} bytes, expected ${bytes}. ${REMEDY}`)
    if (found.sha256 !== sha256)
      throw new Error(`${path}: its content differs from that of the build. ${REMEDY}`)
  }
}

const REMEDY = 'Copy the whole folder of the build again, or run `npm run build`.'

function parse(file: string): Manifest {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error(`${file} can’t be read as JSON. ${REMEDY}`, { cause })
  }
}

function describe(path: string): Manifest[string] {
  const content = readFileSync(path)
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}
