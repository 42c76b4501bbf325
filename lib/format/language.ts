const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])
const RIGHT_TO_LEFT_SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])

/** Writing direction of a BCP 47 tag, by its script subtag where it has one, else by its language. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  const locale = new Intl.Locale(language)
  const rtl =
    locale.script === undefined
      ? RIGHT_TO_LEFT.has(locale.language)
      : RIGHT_TO_LEFT_SCRIPTS.has(locale.script)
  return rtl ? 'rtl' : 'ltr'
}
