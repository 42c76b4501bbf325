import { SingleFileDocument } from '@/components/editions/lite/lite-document'
import type { Publication, Section } from '@/lib/content/schema'
import { wordsOf } from '@/lib/words/words'
import { documentMarkup } from './markup'

/**
 * The document of responses with status 500, as HTML: an apology and links to the sections. The build stores it as a
 * file, because a server with an error may not be able to render.
 */
export function errorDocument(publication: Publication, sections: readonly Section[]): Promise<string> {
  const words = wordsOf(publication)
  return documentMarkup(
    <SingleFileDocument
      title={`${words('errorHeading')} — ${publication.name}`}
      publication={publication}
      sections={sections}
    >
      <main>
        <h1>{words('errorHeading')}</h1>
        <p className="standfirst">{words('errorText')}</p>
      </main>
    </SingleFileDocument>,
  )
}
