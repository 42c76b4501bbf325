import { KindLabel } from '@/components/article/kind-label'
import { Icon } from '@/components/layout/icon'
import { StoryLink } from '@/components/layout/story-link'
import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** A card between paragraphs that links to another story, of this site (`story`) or elsewhere. */
export function AlsoRead({ story, href = '', headline, author, label, kind }: BlockProps<'AlsoRead'>) {
  const isOurs = story !== undefined
  const link = (
    <>
      {kind !== undefined && <KindLabel kind={kind} />}
      {kind === undefined && label !== undefined && (
        <span className="label">
          {label}
          <span className="sr-only">:</span>{' '}
        </span>
      )}
      {headline}
    </>
  )
  return (
    <aside className="also-read" aria-label={`Also read: ${headline}`}>
      <p className="prompt">
        {isOurs ? 'Also read' : `Also read on ${new URL(href).hostname}`}{' '}
        <Icon name={isOurs ? 'arrow' : 'out'} />
      </p>
      <p className="headline" data-kind={kind}>
        {isOurs ? (
          <StoryLink href={href}>{link}</StoryLink>
        ) : (
          <a href={href} rel="external">
            {link}
          </a>
        )}
      </p>
      {author !== undefined && <p>{author}</p>}
    </aside>
  )
}
