import type { Words } from '@/lib/words/words'

/** How to follow a list in a feed reader: the address is there to be copied, also without a script. */
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
