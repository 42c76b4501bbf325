import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { isProblem, tryToRead } from '@/lib/images/try-to-read'

/** A file of the archive, relative to it, with `/` between folders; or why it can't be read. */
export type SourceFile = { path: string; bytes: Uint8Array } | { path: string; problem: string }

const IGNORED = /^(?:\.|node_modules$|_site$)/
/** Maximum size of a text in bytes. */
const LARGEST = 20 * 1024 * 1024

/** Paths of the files below a folder whose names match, sorted. Links out of the folder aren't followed. */
export function pathsBelow(
  root: string,
  name: RegExp,
): { paths: string[]; problems: { path: string; problem: string }[] } {
  const paths: string[] = []
  const problems: { path: string; problem: string }[] = []
  const real = realpathSync(root)
  const visit = (folder: string) => {
    const entries = tryToRead(() => readdirSync(join(root, folder), { withFileTypes: true }))
    if (isProblem(entries)) return problems.push({ path: folder, problem: entries.found })
    for (const entry of entries) {
      if (IGNORED.test(entry.name)) continue
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) visit(path)
      else if (!name.test(entry.name)) continue
      else if (entry.isFile()) paths.push(path)
      else problems.push(...linkProblem(root, real, path, paths))
    }
  }
  visit('')
  return { paths: paths.sort(), problems }
}

function linkProblem(root: string, real: string, path: string, paths: string[]) {
  const read = tryToRead(() => {
    const target = realpathSync(join(root, path))
    return { target, isFile: statSync(target).isFile() }
  })
  if (isProblem(read)) return [{ path, problem: read.found }]
  const { target, isFile } = read
  if (!isFile) return [{ path, problem: 'a link to a folder' }]
  if (!target.startsWith(real + sep))
    return [{ path, problem: `a link out of the archive, to ${relative(real, target)}` }]
  paths.push(path)
  return []
}

export function readSource(root: string, path: string): SourceFile {
  const read = tryToRead(() => {
    const { size } = statSync(join(root, path))
    return { size, bytes: size > LARGEST ? new Uint8Array() : readFileSync(join(root, path)) }
  })
  if (isProblem(read)) return { path, problem: read.found }
  const { size, bytes } = read
  if (size > LARGEST)
    return { path, problem: `a file of ${Math.ceil(size / 1024 / 1024)} MB; texts have at most 20 MB` }
  return { path, bytes }
}
