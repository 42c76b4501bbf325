import type { UnpublishedStory } from '@/lib/site/queries'

/** Says in development that a story is a draft or under embargo. */
export function DraftNotice({ isDraft, story }: UnpublishedStory) {
  return (
    <p className="notice">
      {isDraft
        ? 'A draft, which nobody sees but here. Without `draft: true` it is published.'
        : `Under embargo until ${story.published}: till then nobody sees it but here.`}
    </p>
  )
}
