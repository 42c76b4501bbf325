type Unreadable = { found: string; expected: string }

/** Messages for errors of the file system, by error code. */
const UNREADABLE: Readonly<Record<string, Unreadable>> = {
  EACCES: {
    found: 'a file or folder without read permission',
    expected: 'permission to read it (chmod a+r)',
  },
  EPERM: { found: 'a file or folder without read permission', expected: 'permission to read it (chmod a+r)' },
  ENOENT: { found: 'a link to a file that doesn’t exist', expected: 'the file itself' },
  ELOOP: { found: 'a symbolic link to itself', expected: 'the file itself' },
  ENOTDIR: { found: 'a link to a file that doesn’t exist', expected: 'the file itself' },
  EISDIR: { found: 'a folder', expected: 'a file' },
}

/** The result of a function of node:fs, or why the file can't be read. */
export function tryToRead<T>(read: () => T): T | Unreadable {
  try {
    return read()
  } catch (error) {
    const reason = UNREADABLE[String(errorCode(error))]
    if (reason === undefined) throw error
    return reason
  }
}

/** The code of an error of the file system, such as ENOENT; undefined for any other error. */
export function errorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

export function isUnreadable(result: object): result is Unreadable {
  return 'found' in result && 'expected' in result
}
