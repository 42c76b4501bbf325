import type { Metadata } from 'next'
import { ReaderPage } from '@/components/reader/reader-page'
import { Settings } from '@/components/reader/settings.client'
import { settingsTexts } from '@/components/reader/settings-texts'
import { readerPageMetadata } from '@/lib/seo/metadata'
import { currentEdition } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'

export async function generateMetadata(): Promise<Metadata> {
  return readerPageMetadata('settings', (await currentEdition()).catalog.publication)
}

export default async function SettingsPage() {
  const { publication } = (await currentEdition()).catalog
  const words = wordsOf(publication)
  return (
    <ReaderPage page="settings" words={words}>
      <Settings texts={settingsTexts(words)} sample={publication.description} />
    </ReaderPage>
  )
}
