import { CATALOGUES, catalogueTag, isComplete } from '@/lib/words/words'
import { pictureWarnings } from './picture-warnings'
import { isPublic } from './publishing-state'
import type { ArticleFile, RecordFiles } from './schema'
import type { Violation } from './violation'

const DAY = 86_400_000
/** Milliseconds before an expiry date at which its warning begins. */
const NOTICE = 30 * DAY
/** A longer embargo is probably a typing error. */
const LONGEST_EMBARGO = 366 * DAY

/** What `security.expires` should be (RFC 9116, section 2.5.5, which recommends less than a year). */
export const RENEWED =
  'a time in the future: review `security` and set it to less than a year from now (RFC 9116)'

/** Problems that don't stop a build: dates that expire soon or have expired, long embargoes, large pictures or pictures with location data. `now` in milliseconds. */
export function warningsOf(records: RecordFiles, now: number): Violation[] {
  const warnings = [
    ...unknownLanguage(records),
    ...securityExpiry(records, now),
    ...records.articles.flatMap((article) => [...licence(article, now), ...longEmbargo(article, now)]),
    ...pictureWarnings(records),
  ]
  return warnings.map((one) => ({ severity: 'warning', ...one }))
}

/** A language that the interface has no words for. */
function unknownLanguage({ publication, sources }: RecordFiles): Violation[] {
  if (catalogueTag(publication.language) !== undefined || isComplete(publication.words)) return []
  return [
    {
      path: sources.publication.file,
      line: sources.publication.lineOf(['language']),
      field: 'language',
      found: `\`${publication.language}\`, for which the interface has no words: readers see English ones`,
      expected: `one of ${Object.keys(CATALOGUES).join(', ')}, or your own words under \`words\``,
      see: 'docs/content.md#publication-words',
    },
  ]
}

function securityExpiry({ publication, sources }: RecordFiles, now: number): Violation[] {
  const expires = publication.security?.expires
  if (expires === undefined) return []
  const left = Date.parse(expires) - now
  if (left <= 0 || left > NOTICE) return []
  return [
    {
      path: sources.publication.file,
      line: sources.publication.lineOf(['security', 'expires']),
      field: 'security.expires',
      found: `\`${expires}\`, ${ahead(left)}`,
      expected: RENEWED,
    },
  ]
}

/** A lead picture whose licence has ended, ends soon or ends before its story is published. */
function licence(article: ArticleFile, now: number): Violation[] {
  const { image, published, source } = article
  const expires = image?.licenceExpires
  if (expires === undefined || !isPublic(article, Number.POSITIVE_INFINITY)) return []
  const left = Date.parse(expires) - now
  const isBefore = Date.parse(expires) <= Date.parse(published)
  if (left > NOTICE && !isBefore) return []
  return [
    {
      path: source.file,
      line: source.lineOf(['image', 'licenceExpires']),
      field: 'image.licenceExpires',
      found: `\`${expires}\`, ${left <= 0 ? 'which is past: the picture is left out' : isBefore ? 'before the story is published' : `${ahead(left)}: then the picture is left out`}`,
      expected: 'a licence that is still valid: renew it, or replace the picture',
    },
  ]
}

function longEmbargo(article: ArticleFile, now: number): Violation[] {
  const { published, source } = article
  if (!isPublic(article, Number.POSITIVE_INFINITY) || Date.parse(published) <= now + LONGEST_EMBARGO)
    return []
  return [
    {
      path: source.file,
      line: source.lineOf(['published']),
      field: 'published',
      found: `\`${published}\`, an embargo of more than a year`,
      expected: 'the year in which the story is to be published',
      suggestion: `${new Date(now).getUTCFullYear()}${published.slice(4)}`,
    },
  ]
}

/** `29 days ahead` */
function ahead(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY)
  return `${days === 0 ? 'less than a day' : days === 1 ? 'one day' : `${days} days`} ahead`
}
