import type { Words } from '@/lib/words/words'

/** The URL of a list's feed as text, so that readers can copy it without a script. */
export function Follow({ feed, words }: { feed: string; words: Words }) {
  return (
    <details className="follow">
      <summary>{words('follow')}</summary>
      <p>{words('followNote')}</p>
      <p>
        <a href={feed}>{feed}</a>
      </p>
    </details>
  )
}
