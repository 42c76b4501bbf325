import type { BlockProps } from '@/lib/mdx/blocks/block-list'
import { InLanguage } from './in-language'

/** A link to another story, in a paragraph of its own. */
export function PlainAlsoRead(props: BlockProps<'AlsoRead'>) {
  const { story, href, headline, author, label, mark, language, frame, prompt, colon } = props
  const ours = story === undefined ? undefined : frame
  return (
    <p>
      <strong>
        <InLanguage language={frame}>{prompt + colon.trimEnd()}</InLanguage>
      </strong>{' '}
      <a href={href}>
        {label !== undefined && <InLanguage language={ours}>{label + colon}</InLanguage>}
        <InLanguage language={language}>{headline}</InLanguage>
      </a>
      {mark !== undefined && <InLanguage language={ours}>{` [${mark}]`}</InLanguage>}
      {author !== undefined && <InLanguage language={ours}>{` (${author})`}</InLanguage>}
    </p>
  )
}
