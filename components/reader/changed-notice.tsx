import { CorrectionLabel } from '@/components/editions/plain/correction-label'
import { InLanguage } from '@/components/editions/plain/in-language'
import { ListLink } from '@/components/layout/list-link'
import type { Publication } from '@/lib/content/schema'
import type { Story } from '@/lib/site/queries'
import { historyHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'

type Props = { story: Story; publication: Publication; frame: string | undefined }

/**
 * A bar for readers who have read an earlier version of the story: its corrections and updates since then, and a link
 * to all changes. `ReaderTools` shows it, with the time in `data-changed` (read-stories.ts). It is over the bottom of
 * the screen, so that the text doesn't move. Live coverage, which changes all the time, has none.
 */
export function ChangedNotice({ story, publication, frame }: Props) {
  const { href, published, updated, labelKind, corrections } = story
  const words = wordsOf(publication)
  const id = `changed${href}`
  const facts = { 'data-read': href, 'data-changed': Date.parse(updated ?? published), hidden: true }
  if (updated === undefined || labelKind === 'live') return <div {...facts} />
  return (
    <div id={id} className="changed" role="status" popover="manual" {...facts}>
      <p>
        <button type="button" popoverTarget={id} popoverTargetAction="hide">
          <InLanguage language={frame}>{words('closeBanner')}</InLanguage>
        </button>
        <InLanguage language={frame}>
          <strong>{words('changedSinceRead')}</strong> ·{' '}
          <ListLink href={historyHref(href)}>{words('history')}</ListLink>
        </InLanguage>
      </p>
      {corrections.map(({ at, kind, text }) => (
        <p key={at + text} data-at={Date.parse(at)}>
          <InLanguage language={frame}>
            <CorrectionLabel correction={{ kind, at }} publication={publication} />
            {words.between('labelled')}
          </InLanguage>
          {text}
        </p>
      ))}
    </div>
  )
}
