/** Bytes that a file system allows for one name, and for a path. */
const LONGEST_NAME = 255
const LONGEST_PATH = 1_000

/** Whether any file system could have a file at a path: no control characters, no name that is too long. */
export function isFilePath(path: string): boolean {
  return (
    path !== '' &&
    !/\p{Cc}/u.test(path) &&
    new TextEncoder().encode(path).length <= LONGEST_PATH &&
    path.split('/').every((name) => new TextEncoder().encode(name).length <= LONGEST_NAME)
  )
}
