import type { ArchiveAuthor } from '../archive-item'
import type { FrontValue } from '../frontmatter'
import { plainLine } from '../plain-line'
import { nameOf, textsOf } from './front-names'

/** Authors as text, list, map of one author or map by id. */
export function authorsOf(value: FrontValue): ArchiveAuthor[] {
  if (typeof value === 'string') return splitNames(value).map((name) => ({ name: nameFromId(name) }))
  if (Array.isArray(value))
    return value.flatMap((one) =>
      typeof one === 'string' ? textsOf(one).map((name) => ({ name: nameFromId(name) })) : authorsOf(one),
    )
  const name = nameOf(value, 'name', 'displayname', 'title')
  if (name === undefined)
    return Object.entries(value).flatMap(([id, one]) =>
      typeof one === 'object' && !Array.isArray(one) ? authorsOf({ name: nameFromId(id), ...one }) : [],
    )
  const author: ArchiveAuthor = { name }
  const [bio, role, email] = [
    nameOf(value, 'bio', 'description'),
    nameOf(value, 'role', 'position', 'jobtitle'),
    nameOf(value, 'email'),
  ]
  if (bio !== undefined) author.bio = plainLine(bio)
  if (role !== undefined) author.role = plainLine(role)
  if (email !== undefined) author.email = email
  return [author]
}

/** `Asha Rao, Kim Lee and Jo Fox` are three; `Rao, Asha` and `Jo Fox, PhD` are one: each part must have two words. */
function splitNames(text: string): string[] {
  const parts = text.replace(/^by\s+/i, '').split(/\s*(?:,\s*and\s|,|\sand\s|\s&\s|;)\s*/)
  return parts.every((part) => /\S\s+\S/.test(part)) ? parts : [text.replace(/^by\s+/i, '')]
}

/** `asha-rao` is the id of Asha Rao. */
export function nameFromId(text: string): string {
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(text)) return text.trim()
  return text.replace(
    /(^|-)([a-z])/g,
    (_, before: string, letter: string) => `${before === '' ? '' : ' '}${letter.toUpperCase()}`,
  )
}
