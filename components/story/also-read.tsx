import { CorrectionMark } from '@/components/article/correction-mark'
import { KindLabel } from '@/components/article/kind-label'
import { InLanguage } from '@/components/editions/plain/in-language'
import { Icon } from '@/components/layout/icon'
import { StoryLink } from '@/components/layout/story-link.client'
import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** A card between paragraphs that links to another story, of this site (`story`) or elsewhere. */
export function AlsoRead(props: BlockProps<'AlsoRead'>) {
  const { story, href = '', headline, author, label, mark, kind, language, frame, prompt, colon } = props
  const isOurs = story !== undefined
  const link = (
    <>
      {kind !== undefined && <KindLabel kind={kind} label={label} language={frame} />}
      {kind === undefined && label !== undefined && (
        <span className="label">
          {label}
          <span className="sr-only">:</span>{' '}
        </span>
      )}
      <InLanguage language={language}>{headline}</InLanguage>
    </>
  )
  return (
    <aside className="also-read" role="note" aria-label={`${prompt}${colon}${headline}`}>
      <p className="prompt">
        <InLanguage language={frame}>{prompt}</InLanguage> <Icon name={isOurs ? 'arrow' : 'out'} />
      </p>
      <p className="headline" data-kind={kind}>
        {isOurs ? (
          <StoryLink href={href} prefetch="on-intent">
            {link}
          </StoryLink>
        ) : (
          <a href={href} rel="external">
            {link}
          </a>
        )}
        <CorrectionMark mark={mark} language={frame} />
      </p>
      {author !== undefined && (
        <p>
          <InLanguage language={isOurs ? frame : undefined}>{author}</InLanguage>
        </p>
      )}
    </aside>
  )
}
