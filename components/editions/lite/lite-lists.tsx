import { InLanguage } from '@/components/editions/plain/in-language'
import type { Publication } from '@/lib/content/schema'
import { formatDay } from '@/lib/format/dates'
import type { FrontPackage, Listing, Story } from '@/lib/site/queries'
import { lightHref, pageHref } from '@/lib/site/routes'
import { type Words, wordsOf } from '@/lib/words/words'

/** The front page as headlines. */
export function LiteFront({
  blocks,
  publication,
}: {
  blocks: readonly FrontPackage[]
  publication: Publication
}) {
  const words = wordsOf(publication)
  return (
    <>
      <h1>{publication.name}</h1>
      {blocks.map((block) => {
        const stories = storiesOf(block)
        return (
          <section key={`${block.block} ${stories[0]?.address}`}>
            <h2>{titleOf(block, words)}</h2>
            <LiteStories stories={stories} publication={publication} />
          </section>
        )
      })}
    </>
  )
}

function storiesOf(block: FrontPackage): readonly Story[] {
  if (block.block === 'banner') return [block.story]
  return block.block === 'lead' ? [block.story, ...block.related] : block.stories
}

function titleOf(block: FrontPackage, words: Words): string {
  switch (block.block) {
    case 'banner':
      return block.label
    case 'lead':
      return words('topStory')
    case 'section':
      return block.section.name
    case 'topic':
      return block.topic.name
    default:
      return block.title
  }
}

/** A section's newest stories, as headlines and standfirsts. */
export function LiteSection({ listing, publication }: { listing: Listing; publication: Publication }) {
  const { title, description, stories, href, pages } = listing
  return (
    <>
      <h1>{title}</h1>
      {description !== undefined && <p className="standfirst">{description}</p>}
      <LiteStories stories={stories} publication={publication} standfirst />
      {pages > 1 && (
        <p>
          <a href={pageHref(href, 2)}>{wordsOf(publication)('olderOnFullSite')}</a>
        </p>
      )}
    </>
  )
}

type StoriesProps = {
  stories: readonly Story[]
  publication: Publication
  standfirst?: boolean
  /** The target of the link to a story at a path; without it the story's light edition. */
  hrefOf?: (path: string) => string
}

/** A list of links to stories. */
export function LiteStories({ stories, publication, standfirst = false, hrefOf = lightHref }: StoriesProps) {
  const colon = wordsOf(publication).between('labelled')
  return (
    <ul className="stories">
      {stories.map(
        ({ address, href, label, headline, language, standfirst: summary, published, correctionMark }) => (
          <li key={address}>
            <a href={hrefOf(href)}>
              {label !== undefined && label + colon}
              <InLanguage language={language}>{headline}</InLanguage>
            </a>
            {correctionMark !== undefined && ` [${correctionMark}]`}
            {standfirst && (
              <>
                {' '}
                <InLanguage language={language}>{summary}</InLanguage>
              </>
            )}
            <small>{formatDay(published, publication)}</small>
          </li>
        ),
      )}
    </ul>
  )
}
