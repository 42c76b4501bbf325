/** Characters and steps of the longest path that is looked at; the longest address of a story is far below. */
const LONGEST = 2_000
const DEEPEST = 30

/**
 * The steps of a path as it was asked for, decoded: `/World//caf%C3%A9/` is `World`, `café`. Undefined for what can be
 * no address: a malformed escape, an escaped slash or backslash, a control character, a dot segment, one too long.
 */
export function pathSteps(pathname: string): string[] | undefined {
  if (pathname.length > LONGEST) return undefined
  const steps: string[] = []
  for (const part of pathname.split('/')) {
    if (part === '') continue
    if (steps.length === DEEPEST) return undefined
    const step = decode(part)
    if (step === undefined || /[/\\\p{Cc}\p{Cs}]/u.test(step) || /^\.{1,2}$/.test(step)) return undefined
    steps.push(step.normalize())
  }
  return steps
}

/** What a path is looked up by: its steps in lower case, without slashes around. Undefined as `pathSteps` has it. */
export function pathKey(pathname: string): string | undefined {
  return pathSteps(pathname)?.join('/').toLowerCase()
}

/** The address of the story whose page, light edition or text stands at a path, if it is one's. */
export function storyOf(path: string): string {
  return path.replace(/\/lite$|\.md$/, '')
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    // decodeURIComponent throws a URIError for bytes that are no UTF-8: that is the answer, not a failure.
    return undefined
  }
}
