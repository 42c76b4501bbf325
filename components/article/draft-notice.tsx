import type { UnpublishedStory } from '@/lib/site/queries'

/** The notice, in development, that a story is a draft or under embargo. */
export function DraftNotice({ isDraft, story }: UnpublishedStory) {
  return (
    <p className="notice">
      {isDraft
        ? 'A draft. Only the development server shows it. Remove `draft: true` to publish it.'
        : `Under embargo until ${story.published}. Until then, only the development server shows it.`}
    </p>
  )
}
