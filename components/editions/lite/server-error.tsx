import type { Publication, Section } from '@/lib/content/schema'
import { wordsOf } from '@/lib/words/words'
import { SingleFileDocument } from './lite-document'

/** The document of responses with status 500: an apology and links to the sections. */
export function ServerError(site: { publication: Publication; sections: readonly Section[] }) {
  const words = wordsOf(site.publication)
  return (
    <SingleFileDocument title={`${words('errorHeading')} — ${site.publication.name}`} {...site}>
      <main>
        <h1>{words('errorHeading')}</h1>
        <p className="standfirst">{words('errorText')}</p>
      </main>
    </SingleFileDocument>
  )
}
