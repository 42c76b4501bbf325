import { ServerError } from '@/components/editions/lite/server-error'
import type { Publication, Section } from '@/lib/content/schema'
import { documentMarkup } from './markup'

/** The document of responses with status 500, as HTML. A build stores it: a server that fails may not be able to render. */
export function errorDocument(publication: Publication, sections: readonly Section[]): Promise<string> {
  return documentMarkup(<ServerError publication={publication} sections={sections} />)
}
