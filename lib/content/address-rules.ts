import { pathConflict } from '@/lib/site/routes'
import { placeOf } from './finding'
import type { References } from './references'
import type { ArticleFile } from './schema'

/**
 * Checks that each story, section, page and record has its own address, that no route of the site uses it, and that no
 * two stories have one feed id.
 */
export function checkAddresses(references: References) {
  const { authors, topics, storylines, pages } = references.records
  checkStories(references)
  checkSections(references)
  for (const { id, source } of pages.values()) {
    checkPath(references, source.file, id)
    if (references.sections.has(id))
      references.report(wholeFile(source.file), {
        found: `\`${id}\`, which is a section`,
        expected: 'a name that no section has',
      })
  }
  for (const [folder, records] of Object.entries({ authors, topics, storylines }))
    for (const id of records.keys()) checkPath(references, `content/${folder}/${id}.yaml`, `${folder}/${id}`)
}

function checkStories(references: References) {
  const { records, sections } = references
  const taken = new Map<string, ArticleFile>()
  const guids = new Map<string, ArticleFile>()
  // Drafts come last: if two files have the same address, the draft is the one that is reported.
  const published = records.articles.filter(({ draft }) => !draft)
  const drafts = records.articles.filter(({ draft }) => draft)
  for (const article of [...published, ...drafts]) {
    const { address, section, source, guid = '' } = article
    const twin = taken.get(address.toLowerCase())
    if (twin !== undefined)
      references.report(wholeFile(source.file), {
        found: `\`${address}\`, which ${twin.source.file} has already`,
        expected: 'one story for each address, whatever the case of its letters',
      })
    taken.set(address.toLowerCase(), article)
    if (!sections.has(section) && !references.isBroken('sections'))
      references.report(wholeFile(source.file, 'section'), {
        found: `unknown section \`${section}\` (the first folder)`,
        expected: 'an id in content/sections.yaml',
        suggestion: references.nearMiss(section, sections),
      })
    checkPath(references, source.file, address)
    const other = guids.get(guid)
    if (other !== undefined)
      references.report(placeOf(source, ['guid']), {
        found: `\`${guid}\`, which ${other.source.file} has already`,
        expected: 'an id that no other story has: delete the line, unless feed readers know the story by it',
      })
    if (guid !== '') guids.set(guid, article)
  }
}

function checkSections(references: References) {
  const { sections, sources } = references.records
  const seen = new Set<string>()
  sections.forEach(({ id }, index) => {
    const place = placeOf(sources.sections, ['sections', index, 'id'])
    const conflict = pathConflict(id)
    if (conflict !== undefined) references.report(place, { found: `\`${id}\``, expected: conflict })
    if (seen.has(id)) references.report(place, { found: `\`${id}\` twice`, expected: 'each section once' })
    seen.add(id)
  })
}

function checkPath(references: References, file: string, path: string) {
  const conflict = pathConflict(path)
  if (conflict !== undefined) references.report(wholeFile(file), { found: `\`${path}\``, expected: conflict })
}

function wholeFile(path: string, field = 'address') {
  return { path, line: 1, field }
}
