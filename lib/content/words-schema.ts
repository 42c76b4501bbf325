import { z } from 'zod'
import { en } from '@/lib/words/en'
import { text } from './fields'

const PLURAL = 'texts by plural category: zero, one, two, few, many, other'
const category = z.string().regex(/^(?:zero|one|two|few|many|other)$/, { error: PLURAL })

/** The placeholders of a text: `{site}`. */
function placeholdersIn(value: string): string[] {
  return value.match(/\{[^{}]*\}/g) ?? []
}

/**
 * Text that must have the placeholders of the English text, except those in `optional`: “one story” needs no number.
 */
function phrase(english: string, optional: readonly string[] = []) {
  const names = new Set(placeholdersIn(english))
  return text.superRefine((value, context) => {
    const written = new Set(placeholdersIn(value))
    const unknown = [...written].find((name) => !names.has(name))
    const missing = [...names].find((name) => !written.has(name) && !optional.includes(name))
    if (unknown === undefined && missing === undefined) return
    const list = [...names].join(' and ')
    context.addIssue({
      code: 'custom',
      message: names.size === 0 ? 'text without braces' : `text with ${list}, which the site fills in`,
      ...(unknown !== undefined &&
        missing !== undefined && { params: { suggestion: value.replace(unknown, missing) } }),
    })
  })
}

/** The text of a word: of a plural, one for each category that the language has. */
function wordSchema(english: string | { other: string }) {
  if (typeof english === 'string') return phrase(english).optional().meta({ description: english })
  const { other } = english
  const form = phrase(other, ['{count}'])
  return z
    .record(category, form, { error: PLURAL })
    .optional()
    .meta({ title: 'texts by plural category', description: other })
}

/** `words` of publication.yaml: texts in place of those of the interface's catalogues (lib/words). */
export const wordsSchema = z.strictObject(
  Object.fromEntries(Object.entries(en).map(([key, english]) => [key, wordSchema(english)])),
)
