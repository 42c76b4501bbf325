import type { ReactNode } from 'react'
import { textDirection } from '@/lib/format/language'

/**
 * Text in another language than the text around it. `lang` is for screen readers and hyphenation; `<bdi>` keeps each
 * text's word order if one of them runs from right to left. Without `language` the text is rendered unchanged.
 */
export function InLanguage({ language, children }: { language: string | undefined; children: ReactNode }) {
  if (language === undefined) return children
  return (
    <bdi lang={language} dir={textDirection(language)}>
      {children}
    </bdi>
  )
}
