import type { Words } from '@/lib/words/words'

/** What the tools of a story report, in the language of the publication. */
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
