import type { Unseen } from '@/lib/site/queries'

/** Tells a writer that what stands below has no readers yet. */
export function UnseenNotice({ isDraft, story }: Unseen) {
  return (
    <p className="notice">
      {isDraft
        ? 'A draft, which nobody sees but here. Without `draft: true` it is published.'
        : `Under embargo until ${story.published}: till then nobody sees it but here.`}
    </p>
  )
}
