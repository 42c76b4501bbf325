import type { Metadata } from 'next'
import { ReaderPage } from '@/components/reader/reader-page'
import { SavedList } from '@/components/reader/saved-list.client'
import { readerPageMetadata } from '@/lib/seo/metadata'
import { currentEdition } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'

export async function generateMetadata(): Promise<Metadata> {
  return readerPageMetadata('saved', (await currentEdition()).catalog.publication)
}

export default async function SavedPage() {
  const { publication } = (await currentEdition()).catalog
  const words = wordsOf(publication)
  const texts = {
    nothing: words('nothingSaved'),
    remove: words.pattern('removeStory'),
    removed: words('notSavedAnymore'),
    withdrawn: words.pattern('savedWithdrawn'),
  }
  return (
    <ReaderPage page="saved" words={words}>
      <SavedList texts={texts} />
    </ReaderPage>
  )
}
