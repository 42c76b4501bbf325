import { CATALOGUES, catalogueTag, isComplete } from '@/lib/words/words'
import { placeOf } from './finding'
import { daysAhead, NOTICE } from './moments'
import { type References, severityFor, stateOf } from './references'

/** Checks publication.yaml: its references, its language, and when security.txt expires. */
export function checkPublication(references: References) {
  const { publication, pages, sources } = references.records
  checkLanguage(references)
  checkSecurity(references)
  publication.pages.forEach((id, index) => {
    references.id(placeOf(sources.publication, ['pages', index]), id, pages, 'page')
  })
  for (const [name, target] of Object.entries(publication.policies ?? {}))
    references.path(placeOf(sources.publication, ['policies', name]), target)
}

/** Warns of a language that the interface has no words for. */
function checkLanguage(references: References) {
  const { publication, sources } = references.records
  const { language, words } = publication
  if (catalogueTag(language) === undefined && !isComplete(words))
    references.warn(placeOf(sources.publication, ['language']), {
      found: `\`${language}\`, for which the interface has no words: readers see English ones`,
      expected: `one of ${Object.keys(CATALOGUES).join(', ')}, or your own words under \`words\``,
      see: 'docs/content.md#publication-words',
    })
}

/** RFC 9116, section 2.5.5, recommends less than a year. */
function checkSecurity(references: References) {
  const { publication, sources } = references.records
  const expires = publication.security?.expires
  const left = Date.parse(expires ?? '') - references.now
  if (expires === undefined || left > NOTICE) return
  references.report(placeOf(sources.publication, ['security', 'expires']), {
    severity: left <= 0 ? 'error' : 'warning',
    found: `\`${expires}\`, ${left <= 0 ? 'which is past' : daysAhead(left)}`,
    expected: 'a time in the future: review `security` and set it to less than a year from now (RFC 9116)',
  })
}

/** Checks the references in front.yaml. */
export function checkFront(references: References) {
  const { front, topics, sources } = references.records
  checkMostRead(references)
  front.forEach((block, index) => {
    const path = ['blocks', index]
    if (block.block === 'section')
      references.id(
        placeOf(sources.front, [...path, 'section']),
        block.section,
        references.sections,
        'section',
      )
    if (block.block === 'topic')
      references.id(placeOf(sources.front, [...path, 'topic']), block.topic, topics, 'topic')
    if (!('stories' in block)) return
    block.stories.forEach((address, position) => {
      const target = references.byAddress.get(address)
      const place = placeOf(sources.front, [...path, 'stories', position])
      if (target === undefined) references.missingStory(place, address)
      // An embargoed story is allowed: the front page leaves it out until its embargo ends.
      else if (target.draft || target.withdrawn !== undefined)
        references.report(place, {
          severity: severityFor(target),
          found: `\`${address}\`, which is ${stateOf(target)}`,
          expected: 'a story that is public',
        })
    })
  })
}

/** Warns of stories read most that don't exist; those that are no longer public are left out without a warning. */
function checkMostRead(references: References) {
  const { records, byAddress } = references
  const { mostRead, sources } = records
  if (sources.mostRead === undefined) return
  for (const [index, address] of mostRead.entries())
    if (!byAddress.has(address))
      references.warn(placeOf(sources.mostRead, ['stories', index]), {
        found: `\`${address}\`, which isn’t a story: the front page leaves it out`,
        expected: 'the address of a story: run `npm run most-read` again, or delete the line',
      })
}
