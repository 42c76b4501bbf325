const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])
const RIGHT_TO_LEFT_SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])

/** The writing direction of a language (BCP 47): of the script in the tag, if there is one, else of the language. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  const locale = new Intl.Locale(language)
  const rtl =
    locale.script === undefined
      ? RIGHT_TO_LEFT.has(locale.language)
      : RIGHT_TO_LEFT_SCRIPTS.has(locale.script)
  return rtl ? 'rtl' : 'ltr'
}

/** The publication's language, if the story's differs: text that the site adds to the story is marked with it. */
export function frameLanguage(
  { language }: { language?: string },
  publication: { language: string },
): string | undefined {
  return language === undefined || language === publication.language ? undefined : publication.language
}

/** Each language in its own words: `हिन्दी` for `hi-IN`, `British English` beside `American English`. */
export function languageNames(languages: readonly string[]): string[] {
  const short = languages.map((tag) => {
    const { language, script } = new Intl.Locale(tag)
    return script === undefined ? language : `${language}-${script}`
  })
  return languages.map((tag, index) => {
    const name = short.filter((other) => other === short[index]).length > 1 ? tag : (short[index] ?? tag)
    return new Intl.DisplayNames([tag], { type: 'language' }).of(name) ?? tag
  })
}
