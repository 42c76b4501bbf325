import { createReadStream, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { ArchiveEntry } from '@/lib/import/archive-item'
import { readGhost } from '@/lib/import/ghost/read-ghost'
import type { ReadOptions } from '@/lib/import/markdown/read-post'
import { readPost } from '@/lib/import/markdown/read-post'
import { readWordpress } from '@/lib/import/wordpress/read-wordpress'
import { pathsBelow, readSource } from './source-files'

/** The formats of `npm run import`. */
export const FORMATS = ['text', 'markdown', 'wordpress', 'ghost'] as const
export type Format = (typeof FORMATS)[number]

export function isFormat(name: string): name is Format {
  return FORMATS.some((format) => format === name)
}

/** What an archive contains, in its order. `path`: a file or a folder. */
export async function* readArchive(
  format: Format,
  path: string,
  options: ReadOptions,
): AsyncGenerator<ArchiveEntry> {
  switch (format) {
    case 'markdown':
      return yield* readMarkdown(path, options)
    case 'wordpress':
      return yield* readWordpress(basename(path), () => createReadStream(path), options)
    case 'ghost':
      return yield* readGhost(basename(path), readFileSync(path))
    default:
      throw new Error(`The format ${format} can't be read yet`)
  }
}

function* readMarkdown(root: string, options: ReadOptions): Generator<ArchiveEntry> {
  const { paths, problems } = pathsBelow(root, /\.(?:md|markdown|mdown|mkd|mdx)$/i)
  for (const { path, problem } of problems)
    yield { type: 'skipped', id: path, source: { file: path }, reason: problem }
  for (const path of paths) {
    const source = readSource(root, path)
    if ('problem' in source)
      yield { type: 'skipped', id: path, source: { file: path }, reason: source.problem }
    else yield readPost(source, options)
  }
}
