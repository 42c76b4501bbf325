import { placeOf, type References, severityFor, stateOf } from './references'
import { RENEWED } from './warnings'

/** Checks the references in publication.yaml. `now` in milliseconds. */
export function checkPublication(references: References, now: number) {
  const { publication, pages, sources } = references.records
  publication.pages.forEach((id, index) => {
    references.id(placeOf(sources.publication, ['pages', index]), id, pages, 'page')
  })
  const expires = publication.security?.expires
  if (expires !== undefined && Date.parse(expires) <= now)
    references.report(placeOf(sources.publication, ['security', 'expires']), {
      found: `\`${expires}\`, which is past`,
      expected: RENEWED,
    })
  for (const [name, target] of Object.entries(publication.policies ?? {}))
    references.path(placeOf(sources.publication, ['policies', name]), target)
}

/** Checks the references in front.yaml. */
export function checkFront(references: References) {
  const { front, topics, sources } = references.records
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
      // An embargoed pick is allowed: the front page leaves it out until its embargo ends.
      else if (target.draft || target.withdrawn !== undefined)
        references.report(place, {
          severity: severityFor(target),
          found: `\`${address}\`, which is ${stateOf(target)}`,
          expected: 'a story that is public',
        })
    })
  })
}
