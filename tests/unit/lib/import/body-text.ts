import type { Root } from 'mdast'
import { storyFile } from '@/lib/import/story-file'

/** The text of a body as a story file has it. */
export function bodyText(body: Root): string {
  return storyFile({}, body)
    .replace(/^---\n[\s\S]*?---\n/, '')
    .trim()
}
