import type { MetadataRoute } from 'next'
import { textDirection } from '@/lib/format/language'
import { themeColours } from '@/lib/format/theme-colours'
import { THEME } from '@/lib/format/this-theme'
import { currentEdition } from '@/lib/site/queries'

/** The web app manifest. Its colours are those of app/theme.css. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { paper } = themeColours(THEME)
  const { name, description, language } = (await currentEdition()).catalog.publication
  return {
    name,
    description,
    lang: language,
    dir: textDirection(language),
    start_url: '/',
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
    ],
  }
}
