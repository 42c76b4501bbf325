import type { Root } from 'mdast'
import { storyFile } from '@/lib/import/story-file'

/** The text of a body as a story file has it. */
export function bodyText(body: Root): string {
  const { text, bodyLine } = storyFile({}, body)
  return text
    .split('\n')
    .slice(bodyLine - 1)
    .join('\n')
    .trim()
}
