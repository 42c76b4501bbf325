import { readLive } from '@/lib/mdx/live-body'
import { placeOf } from './finding'
import { daysAhead, NOTICE } from './moments'
import { isPublic } from './publishing-state'
import type { References } from './references'
import type { ArticleFile, PageFile } from './schema'
import { changesOf } from './story-schema'

/** Milliseconds by which a time may be in the future, because writers round times and clocks differ. */
const ROUNDED = 3_600_000
/** A longer embargo is probably a typing error. */
const LONGEST_EMBARGO = 366 * 86_400_000

/** Checks the references and times of a story. */
export function checkStory(references: References, article: ArticleFile) {
  const { source, storyline } = article
  const { authors, topics, storylines } = references.records
  article.authors?.forEach((id, index) => {
    references.id(placeOf(source, ['authors', index]), id, authors, 'author')
  })
  article.topics.forEach((id, index) => {
    references.id(placeOf(source, ['topics', index]), id, topics, 'topic')
  })
  if (storyline !== undefined)
    references.id(placeOf(source, ['storyline']), storyline, storylines, 'storyline')
  // References of an embargoed story must exist when it is published; those of a story that is never public aren't
  // checked.
  const published = Math.max(references.now, Date.parse(article.published))
  const moment = isPublic(article, published) ? published : undefined
  article.related.forEach((address, index) => {
    references.story(placeOf(source, ['related', index]), article, moment, address)
  })
  checkTimes(references, article, published)
  if (isPublic(article, Number.POSITIVE_INFINITY)) {
    checkLicence(references, article)
    checkEmbargo(references, article)
    checkEntries(references, article, published)
  }
  references.body(article, moment)
}

/** Checks the references of a standing page, and warns of an update in the future. */
export function checkPage(references: References, page: PageFile) {
  const { updated, source } = page
  if (updated !== undefined && Date.parse(updated) > references.now + ROUNDED)
    references.warn(placeOf(source, ['updated']), {
      found: `\`${updated}\`, which is in the future`,
      expected: 'a time in the past: readers see it now',
    })
  references.body(page, references.now)
}

function checkTimes(references: References, article: ArticleFile, published: number) {
  const { source, withdrawn } = article
  const times = changesOf(article)
  if (withdrawn !== undefined) times.push([['withdrawn', 'at'], withdrawn.at])
  for (const [path, at] of times)
    if (Date.parse(at) > published + ROUNDED)
      references.report(placeOf(source, path), {
        found: `\`${at}\`, which is in the future`,
        expected: 'a time in the past: readers see it now',
      })
  if (withdrawn && Date.parse(withdrawn.at) < Date.parse(article.published) && published === references.now)
    references.report(placeOf(source, ['withdrawn', 'at']), {
      found: `\`${withdrawn.at}\``,
      expected: `a time not before published (${article.published})`,
    })
}

/**
 * Warns of entries of live coverage in the future: they would stay above all others, and the coverage would end later.
 * Not an error, because it would delay the other entries.
 */
function checkEntries(references: References, { kind, body, source }: ArticleFile, published: number) {
  if (kind !== 'live') return
  for (const { at, line } of readLive(body).entries)
    if (Date.parse(at) > published + ROUNDED)
      references.warn(
        { path: source.file, line: body.line + line - 1, field: '<LiveUpdate at>' },
        {
          found: `\`${at}\`, which is in the future`,
          expected:
            'a time in the past: the entry is already visible, and stays above all others until that time',
        },
      )
}

/** Warns of a lead image whose licence has ended, ends soon or ends before its story is published. */
function checkLicence(references: References, { image, published, source }: ArticleFile) {
  const expires = image?.licenceExpires
  if (expires === undefined) return
  const left = Date.parse(expires) - references.now
  const isBefore = Date.parse(expires) <= Date.parse(published)
  if (left > NOTICE && !isBefore) return
  const state =
    left <= 0
      ? 'which is past: the picture is left out'
      : isBefore
        ? 'before the story is published'
        : `${daysAhead(left)}: then the picture is left out`
  references.warn(placeOf(source, ['image', 'licenceExpires']), {
    found: `\`${expires}\`, ${state}`,
    expected: 'a licence that is still valid: renew it, or replace the picture',
  })
}

function checkEmbargo(references: References, { published, source }: ArticleFile) {
  if (Date.parse(published) <= references.now + LONGEST_EMBARGO) return
  references.warn(placeOf(source, ['published']), {
    found: `\`${published}\`, an embargo of more than a year`,
    expected: 'the year in which the story is to be published',
    suggestion: `${new Date(references.now).getUTCFullYear()}${published.slice(4)}`,
  })
}

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
