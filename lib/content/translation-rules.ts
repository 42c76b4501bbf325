import type { References } from './references'
import type { ArticleFile } from './schema'
import { placeOf } from './violation'

/**
 * Checks that all translations of a story name the original, and that each edition has a language of its own. An edition
 * may be published before the others: pages link to those that are public.
 */
export function checkTranslations(references: References) {
  const { records, byAddress } = references
  const languageOf = ({ language = records.publication.language }: ArticleFile) => language.toLowerCase()
  const editions = new Map<string, ArticleFile>()
  const key = (original: string, language: string) => `${original} ${language}`
  for (const article of records.articles) {
    const { translationOf, source, draft, withdrawn } = article
    if (translationOf === undefined) continue
    const original = byAddress.get(translationOf)
    const place = placeOf(source, ['translationOf'])
    if (original === undefined || original === article || original.withdrawn !== undefined)
      references.story(place, article, Date.parse(article.published), translationOf)
    else if (original.translationOf !== undefined)
      references.report(place, {
        found: `\`${translationOf}\`, which is itself a translation`,
        expected: 'the address of the original',
        suggestion: original.translationOf === article.address ? undefined : original.translationOf,
      })
    if (original !== undefined && original.withdrawn === undefined)
      editions.set(key(translationOf, languageOf(original)), original)
    if (withdrawn !== undefined) continue
    const other = editions.get(key(translationOf, languageOf(article)))
    if (other !== undefined && other !== article)
      references.report(article.language === undefined ? place : placeOf(source, ['language']), {
        found: `\`${languageOf(article)}\`, the language of ${other.source.file}`,
        expected: 'a language that no other edition of the story has',
      })
    else if (!draft) editions.set(key(translationOf, languageOf(article)), article)
  }
}
