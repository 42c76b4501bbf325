import type { Problem } from '@/lib/content/finding'

const NO_PERMISSION = {
  found: 'a file or folder without read permission',
  expected: 'permission to read it (chmod a+r)',
}
const BROKEN_LINK = { found: 'a link to a file that doesn’t exist', expected: 'the file itself' }

/** The problems of files, by the code of the file system's error. */
const PROBLEMS: Readonly<Record<string, Problem>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  ENOENT: BROKEN_LINK,
  ENOTDIR: BROKEN_LINK,
  ELOOP: { found: 'a symbolic link to itself', expected: 'the file itself' },
  EISDIR: { found: 'a folder', expected: 'a file' },
}

/** The result of a function of node:fs, or the problem if the file can't be read. */
export function tryToRead<T>(read: () => T): T | Problem {
  try {
    return read()
  } catch (error) {
    const reason = PROBLEMS[String(errorCode(error))]
    if (reason === undefined) throw error
    return reason
  }
}

/** The code of an error of the file system, such as ENOENT; undefined for any other error. */
export function errorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/** Whether a result is a problem, where a function returns one in place of what was asked for. */
export function isProblem(result: object): result is Problem {
  return 'found' in result && 'expected' in result
}
