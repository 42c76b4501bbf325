import { MEDIA_ADDRESS } from '@/lib/images/media'
import { RENEWED } from './cross-references'
import { isPublic } from './publishing-state'
import type { ArticleFile, RecordFiles } from './schema'
import type { Violation } from './violation'

const DAY = 86_400_000
/** How long before `security.expires` its warning begins. */
const NOTICE = 30 * DAY

/** What breaks no rule and should be known all the same, told in the shape of broken rules. `now` in milliseconds. */
export function warningsOf(records: RecordFiles, now: number): Violation[] {
  return [...expiry(records, now), ...earlyPictures(records, now)]
}

/** What breaks a rule before long, by itself. */
function expiry({ publication, sources }: RecordFiles, now: number): Violation[] {
  const expires = publication.security?.expires
  if (expires === undefined) return []
  const left = Date.parse(expires) - now
  if (left <= 0 || left > NOTICE) return []
  const days = Math.floor(left / DAY)
  return [
    {
      path: sources.publication.file,
      line: sources.publication.lineOf(['security', 'expires']),
      field: 'security.expires',
      found: `\`${expires}\`, ${days === 0 ? 'less than a day' : days === 1 ? 'one day' : `${days} days`} ahead`,
      expected: RENEWED,
    },
  ]
}

/** Pictures of stories that nobody sees yet, in a folder that is open to everybody. */
function earlyPictures({ articles }: RecordFiles, now: number): Violation[] {
  const picturesOf = ({ image, figures, source, body }: ArticleFile) => [
    ...(image ? [{ src: image.src, field: 'image.src', line: source.lineOf(['image', 'src']) }] : []),
    ...Object.entries(figures).map(([name, { src }]) => {
      const before = body.text.slice(0, Math.max(0, body.text.indexOf(name)))
      return { src, field: '<Figure src>', line: body.line + before.split('\n').length - 1 }
    }),
  ]
  const shown = new Set(
    articles
      .filter((article) => isPublic(article, now))
      .flatMap(picturesOf)
      .map(({ src }) => src),
  )
  return articles
    .filter((article) => article.withdrawn === undefined && !isPublic(article, now))
    .flatMap((article) =>
      picturesOf(article)
        .filter(({ src }) => !src.startsWith(`${MEDIA_ADDRESS}/`) && !shown.has(src))
        .map(({ src, field, line }) => ({
          path: article.source.file,
          line,
          field,
          found: `\`${src}\`, which lies in public/, where anybody can ask for it before its story is published`,
          expected: 'beside the story, if nobody is to see it before',
        })),
    )
}
