import type { Words } from '@/lib/words/words'

/** The messages of a story's tools, in the language of the publication. */
export function toolsTexts(words: Words) {
  return {
    saved: words('nowSaved'),
    removed: words('notSavedAnymore'),
    denied: words('cannotSave'),
    copied: words('addressCopied'),
    copyPassage: words('copyPassageLink'),
  }
}

export type ToolsTexts = ReturnType<typeof toolsTexts>
