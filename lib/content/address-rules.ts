import { pathConflict } from '@/lib/site/routes'
import { placeOf, type References } from './references'
import type { ArticleFile } from './schema'

/** Checks that each story, section, page and record has its own address, that no route of the site uses it, and that feed ids are unique. */
export function checkAddresses(references: References) {
  const { records, sections } = references
  const taken = new Map<string, ArticleFile>()
  const guids = new Map<string, ArticleFile>()
  // Drafts come last: if two files have one address, the draft is reported.
  const published = records.articles.filter(({ draft }) => !draft)
  const drafts = records.articles.filter(({ draft }) => draft)
  for (const article of [...published, ...drafts]) {
    const { address, source, guid } = article
    const [first = ''] = address.split('/')
    const twin = taken.get(address.toLowerCase())
    if (twin !== undefined)
      references.report(
        { file: source.file, line: 1, field: 'address' },
        `\`${address}\`, which ${twin.source.file} has already`,
        'one story for each address, whatever the case of its letters',
      )
    taken.set(address.toLowerCase(), article)
    if (!sections.has(first) && !references.isBroken('sections'))
      references.report(
        { file: source.file, line: 1, field: 'section' },
        `unknown section \`${first}\` (the first folder)`,
        'an id in content/sections.yaml',
        { suggestion: references.nearMisses.of(first, sections) },
      )
    checkPath(references, source.file, address)
    const other = guid === undefined ? undefined : guids.get(guid)
    if (other !== undefined)
      references.report(
        placeOf(source, ['guid']),
        `\`${guid}\`, which ${other.source.file} has already`,
        'an id that no other story has: delete the line, unless feed readers know the story by it',
      )
    if (guid !== undefined) guids.set(guid, article)
  }
  checkSections(references)
  for (const { id, source } of records.pages.values()) {
    checkPath(references, source.file, id)
    if (sections.has(id))
      references.report(
        { file: source.file, line: 1, field: 'address' },
        `\`${id}\`, which is a section`,
        'a name that no section has',
      )
  }
  for (const folder of ['topics', 'authors', 'storylines'] as const)
    for (const id of records[folder].keys())
      checkPath(references, `content/${folder}/${id}.yaml`, `${folder}/${id}`)
}

function checkSections(references: References) {
  const { sections, sources } = references.records
  const seen = new Set<string>()
  sections.forEach(({ id }, index) => {
    const place = placeOf(sources.sections, ['sections', index, 'id'])
    const conflict = pathConflict(id)
    if (conflict !== undefined) references.report(place, `\`${id}\``, conflict)
    if (seen.has(id)) references.report(place, `\`${id}\` twice`, 'each section once')
    seen.add(id)
  })
}

function checkPath(references: References, file: string, path: string) {
  const conflict = pathConflict(path)
  if (conflict !== undefined) references.report({ file, line: 1, field: 'address' }, `\`${path}\``, conflict)
}
