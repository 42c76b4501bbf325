import type { ReactNode } from 'react'
import type { Publication } from '@/lib/content/schema'
import { frameLanguage, textDirection } from '@/lib/format/language'
import type { Story } from '@/lib/site/queries'

type Props = { story: Pick<Story, 'language'>; publication: Publication; children: ReactNode }

/**
 * Wraps the text of a feed item with `lang` and `dir`. Feed readers ignore the language of the feed, and show every
 * text without `dir` from left to right.
 */
export function InFeed({ story, publication, children }: Props) {
  const { language = publication.language } = story
  if (frameLanguage(story, publication) === undefined && textDirection(language) === 'ltr') return children
  return (
    <div lang={language} dir={textDirection(language)}>
      {children}
    </div>
  )
}
