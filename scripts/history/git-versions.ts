import { spawnSync } from 'node:child_process'
import { git, tryGit } from '../git'

/** The folder of the stories, below `directory`. */
const FOLDER = 'articles'

/** A file's content from a commit on: time in milliseconds since the epoch, the id of the blob. */
type GitVersion = { time: number; blob: string; path: string }

/** The committed versions of each present file, oldest first, also from before it was renamed; and its former paths. */
export type FileVersions = { versions: GitVersion[]; formerPaths: Set<string> }

/**
 * The versions of all stories, from one run of `git log`. Follows the first parents of merges: what was
 * committed on a branch was public only when the branch was merged. Paths are relative to `directory`.
 */
export function gitVersions(directory: string): Map<string, FileVersions> {
  const log = git([
    ...['-C', directory, 'log', '--first-parent', '-m', '--raw', '--no-abbrev', '-M', '-z', '--relative'],
    ...['--format=%x01%ct', '--', FOLDER],
  ])
  const files = new Map<string, FileVersions>()
  /**
   * `git log` goes from the newest commit back. The present path of the file that had a path at that time; undefined:
   * another file.
   */
  const presentPath = new Map<string, string | undefined>()
  const present = (path: string) => (presentPath.has(path) ? presentPath.get(path) : path)
  /**
   * Paths that belong to another file in earlier commits. They are applied after all changes of a commit, because a
   * commit may give the former name of one file to another.
   */
  let renamed: [string, string | undefined][] = []
  const fields = log.split('\0').map((field) => field.replace(/^\n/, ''))
  let time = 0
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? ''
    if (field.startsWith('\x01')) {
      time = Number(field.slice(1)) * 1000
      for (const [path, file] of renamed) presentPath.set(path, file)
      renamed = []
    }
    if (!field.startsWith(':')) continue
    const [, , , blob = '', status = ''] = field.split(' ')
    const from = fields[++at] ?? ''
    const to = /^[RC]/.test(status) ? (fields[++at] ?? '') : from
    const file = present(to)
    if (status === 'D') {
      // In earlier commits this path belongs to another file, unless a later commit restored this one.
      if (!presentPath.has(from)) renamed.push([from, undefined])
      continue
    }
    if (file !== undefined) {
      const known = files.get(file) ?? { versions: [], formerPaths: new Set() }
      known.versions.unshift({ time, blob, path: to })
      if (to !== file) known.formerPaths.add(to)
      if (status.startsWith('R')) known.formerPaths.add(from)
      files.set(file, known)
    }
    // The new name first: it may also be the former name of another file.
    if (/^[ARC]/.test(status)) renamed.unshift([to, undefined])
    if (status.startsWith('R')) renamed.push([from, file])
  }
  return files
}

/** Stories that differ from the last commit or aren't in it, relative to `directory`. */
export function uncommitted(directory: string): Set<string> {
  const changed = git(['-C', directory, 'diff', 'HEAD', '--name-only', '-z', '--relative', '--', FOLDER])
  const untracked = git(['-C', directory, 'ls-files', '--others', '--exclude-standard', '-z', '--', FOLDER])
  return new Set([...changed.split('\0'), ...untracked.split('\0')].filter((path) => path !== ''))
}

export function isRepository(directory: string): boolean {
  return tryGit(['-C', directory, 'rev-parse', '--verify', '-q', 'HEAD']).status === 0
}

export function isShallow(directory: string): boolean {
  return git(['-C', directory, 'rev-parse', '--is-shallow-repository']) === 'true'
}

/** Number of blobs that are read by one process: a thousand stories take a few megabytes. */
const AT_ONCE = 1_000

/** The texts of blobs. One process reads a thousand of them. */
export function* blobTexts(directory: string, blobs: readonly string[]): Generator<[string, string]> {
  for (let from = 0; from < blobs.length; from += AT_ONCE) {
    const input = `${blobs.slice(from, from + AT_ONCE).join('\n')}\n`
    const { stdout, status, stderr } = spawnSync('git', ['-C', directory, 'cat-file', '--batch'], {
      input,
      maxBuffer: 1 << 30,
    })
    if (status !== 0) throw new Error(`\`git cat-file\` failed:\n${stderr}`)
    for (let at = 0; at < stdout.length; ) {
      const end = stdout.indexOf('\n', at)
      const [blob = '', , size] = stdout.toString('utf8', at, end).split(' ')
      if (size === undefined) throw new Error(`Git has no blob ${blob}: is the clone partial?`)
      const start = end + 1
      yield [blob, stdout.toString('utf8', start, start + Number(size))]
      at = start + Number(size) + 1
    }
  }
}
