import type { Publication } from '@/lib/content/schema'
import type { Story } from '@/lib/site/queries'
import { Byline } from './byline'
import { PublishedTime } from './published-time'

/** Who wrote a story, and when it was published and changed. */
export function Signature({ story, publication }: { story: Story; publication: Publication }) {
  const { authors, credit, published, updated } = story
  return (
    <div className="signature">
      <Byline authors={authors} credit={credit} language={publication.language} roles />
      <PublishedTime published={published} updated={updated} publication={publication} />
    </div>
  )
}
