import type { ArchiveAuthor } from '../archive-item'
import { decodeText } from '../decode-text'
import { type Fields, splitFile, type Unreadable } from '../frontmatter'
import { authorsOf, nameFromId } from './post-authors'

/** `_data/authors.yml`, `data/authors/asha-rao.toml`: where generators keep what is known of authors. */
const PLACE =
  /(?:^|\/)(?:src\/)?(?:_data|data|content)\/authors?(?:\/(?<id>[^/]+))?\.(?<ending>ya?ml|toml|json)$/i

export function isAuthorData(path: string): boolean {
  return PLACE.test(path)
}

/** The authors of a data file by their ids, in lower case. */
export function readAuthorData(path: string, bytes: Uint8Array): Map<string, ArchiveAuthor> | Unreadable {
  const { id, ending = '' } = PLACE.exec(path)?.groups ?? {}
  const { text } = decodeText(bytes)
  const fence = /json/i.test(ending) ? '' : /toml/i.test(ending) ? '+++\n' : '---\n'
  const split = splitFile(fence + text.replace(/^---[ \t]*\n/, '') + (fence === '' ? '' : `\n${fence}`))
  if ('reason' in split) return split
  const records: Fields = id === undefined ? split.fields : { [id]: split.fields }
  return new Map(
    Object.entries(records).flatMap(([key, value]) => {
      const [author] = typeof value === 'string' ? [{ name: value }] : authorsOf(value)
      if (author === undefined || author.name.trim() === '') return []
      return [key, nameFromId(key)].map((one): [string, ArchiveAuthor] => [one.toLowerCase(), author])
    }),
  )
}
