import { ar } from './ar'
import { bn } from './bn'
import type { Catalogue, PluralForms, ValuesOf, WordKey } from './catalogue'
import { de } from './de'
import { en } from './en'
import { es } from './es'
import { fr } from './fr'
import { hi } from './hi'
import { pt } from './pt'
import { ur } from './ur'
import { zh } from './zh'

export type { PlaceholderOf, WordKey } from './catalogue'

/** A newsroom's own text for a word; for a plural, its own texts for some of the categories. */
type Override = string | Partial<PluralForms>

/** English has no text for categories that other languages have. */
type Forms = Partial<PluralForms> & PluralForms<'other'>

/** A publication's language (BCP 47), and its own words in place of those of the catalogue. */
type Speaker = { language: string; words?: Readonly<Record<string, Override | undefined>> | undefined }

export type Words = {
  /** The text of a key. The value `count` chooses the plural. */
  <Key extends WordKey>(key: Key, ...values: ValuesOf[Key]): string
  /** The text of a key with its placeholders. */
  pattern(key: WordKey): string
  /** The text of a key with its placeholders for each plural category of the language. */
  forms(key: WordKey): Partial<PluralForms>
  /** The text between the two placeholders of a text: `: ` or `, `. */
  between(key: 'labelled' | 'nameAndRole'): string
}

/** The words of each language, by its tag. */
export const CATALOGUES: Readonly<Record<string, Catalogue<'other'>>> = {
  en,
  ar,
  bn,
  de,
  es,
  fr,
  hi,
  pt,
  ur,
  zh,
}

/**
 * The tag of the catalogue for a language: `pt` for `pt-BR`, `zh` for `zh-CN` but not for `zh-TW`, which is in another
 * script. Undefined if there is none.
 */
export function catalogueTag(language: string): string | undefined {
  const wanted = new Intl.Locale(language).maximize()
  return Object.keys(CATALOGUES).find((tag) => {
    const locale = new Intl.Locale(tag).maximize()
    return locale.language === wanted.language && locale.script === wanted.script
  })
}

/** Whether publication.yaml has a text for every word, so that no catalogue is needed. */
export function isComplete(words: Speaker['words'] = {}): boolean {
  return Object.keys(en).every((key) => words[key] !== undefined)
}

const known = new WeakMap<Speaker, Words>()

/** The words of the interface of a publication, in its language or, if that has no catalogue, in English. */
export function wordsOf(publication: Speaker): Words {
  let words = known.get(publication)
  if (words === undefined) {
    words = createWords(publication)
    known.set(publication, words)
  }
  return words
}

function createWords({ language, words: overrides = {} }: Speaker): Words {
  const catalogue: Readonly<Record<WordKey, string | Forms>> =
    CATALOGUES[catalogueTag(language) ?? 'en'] ?? en
  const formOf = (key: WordKey, category: Intl.LDMLPluralRule) => {
    const [own, standard] = [overrides[key], catalogue[key]]
    if (typeof own === 'string') return own
    if (typeof standard === 'string') return standard
    return own?.[category] ?? own?.other ?? standard[category] ?? standard.other
  }
  const textOf = (key: WordKey, count: unknown) =>
    formOf(key, typeof count === 'number' ? formatsOf(language).plural.select(count) : 'other')
  const fill = (key: WordKey, values: Readonly<Record<string, string | number>> = {}) =>
    textOf(key, values.count).replace(/\{(\w+)\}/g, (placeholder, name) => {
      const value = values[name] ?? placeholder
      return typeof value === 'number' ? formatsOf(language).number.format(value) : value
    })
  const pattern = (key: WordKey) => textOf(key, undefined)
  const between = (key: WordKey) => pattern(key).replace(/^.*?\}|\{.*$/g, '')
  const forms = (key: WordKey) =>
    Object.fromEntries(
      formatsOf(language)
        .plural.resolvedOptions()
        .pluralCategories.map((category) => [category, formOf(key, category)]),
    )
  return Object.assign(fill, { pattern, forms, between })
}

type Formats = { plural: Intl.PluralRules; number: Intl.NumberFormat }
const formats = new Map<string, Formats>()

function formatsOf(language: string): Formats {
  let found = formats.get(language)
  if (found === undefined) {
    found = { plural: new Intl.PluralRules(language), number: new Intl.NumberFormat(language) }
    formats.set(language, found)
  }
  return found
}
