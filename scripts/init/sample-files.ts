import { SETTINGS_FILES } from './content-files'
import { ICON_FILES } from './icons'

/** The list of the sample's files. It belongs to the sample: a publication without it has its own content. */
export const SAMPLE_LIST = 'content/sample-files.txt'

/** Files that `init` replaces if they are the sample's, and keeps otherwise. */
const REPLACED: ReadonlySet<string> = new Set([...ICON_FILES, 'public/images/logo.svg'])
/** Folders whose files `init` removes. Other files in `public` aren't touched. */
const CLEARED = /^(?:content|public\/images)\//

/** A file in Git: its path and the hash of its content. */
type TrackedFile = { path: string; blob: string }

export type SamplePlan = {
  /** Unchanged files of the sample, which are removed. */
  sample: string[]
  /** Files in the same folders that were added or changed. */
  own: string[]
  /** Icons and logo that the newsroom has changed, which are kept. */
  keptIcons: string[]
}

/** Reads the output of `git ls-files --stage -z`. */
export function readIndex(output: string): TrackedFile[] {
  return output.split('\0').flatMap((entry) => {
    const [, blob, path] = /^\d+ (\w+) \d\t(.+)$/s.exec(entry) ?? []
    return blob === undefined || path === undefined ? [] : [{ blob, path }]
  })
}

/** Reads the list of the sample's files: a line for each, with the hash of its content and its path. */
export function readSampleList(text: string): TrackedFile[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, blob, path] = /^(\w+) (.+)$/.exec(line) ?? []
    return blob === undefined || path === undefined ? [] : [{ blob, path }]
  })
}

export function writeSampleList(files: readonly TrackedFile[]): string {
  return files.map(({ blob, path }) => `${blob} ${path}\n`).join('')
}

/** Compares the newsroom's files with the sample's. */
export function planRemoval(files: readonly TrackedFile[], list: readonly TrackedFile[]): SamplePlan {
  const blobs = new Map(list.map(({ path, blob }) => [path, blob]))
  const isSample = ({ path, blob }: TrackedFile) => blobs.get(path) === blob || path === SAMPLE_LIST
  const cleared = files.filter(({ path }) => CLEARED.test(path) && !REPLACED.has(path))
  return {
    sample: cleared.filter(isSample).map(({ path }) => path),
    own: cleared.filter((file) => !isSample(file)).map(({ path }) => path),
    keptIcons: files.filter((file) => REPLACED.has(file.path) && !isSample(file)).map(({ path }) => path),
  }
}

const KINDS: readonly (readonly [RegExp, string, string])[] = [
  [/^content\/articles\/.*\.mdx?$/, 'story', 'stories'],
  [/^content\/authors\//, 'author', 'authors'],
  [/^content\/topics\//, 'topic', 'topics'],
  [/^content\/storylines\//, 'storyline', 'storylines'],
  [/^content\/pages\//, 'page', 'pages'],
  [/\.(?:png|jpe?g|webp|avif|gif|svg|heic)$/i, 'picture', 'pictures'],
]

/** What is removed, by kind: `53 stories, 8 authors, content/LICENSE.md`. */
export function describeFiles(paths: readonly string[]): string {
  const left = new Set(paths.filter((path) => !SETTINGS_FILES.some((file) => file === path)))
  const parts: string[] = []
  for (const [pattern, one, many] of KINDS) {
    const matching = [...left].filter((path) => pattern.test(path))
    for (const path of matching) left.delete(path)
    if (matching.length > 0) parts.push(`${matching.length} ${matching.length === 1 ? one : many}`)
  }
  return [...parts, ...left].join(', ')
}
