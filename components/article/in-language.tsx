import type { ReactNode } from 'react'
import { textDirection } from '@/lib/format/language'

/**
 * Text in another language than the page or story around it: marked for screen readers and hyphenation, and isolated, so
 * that neither text changes the order of the other's words. Plain text where `language` is undefined.
 */
export function InLanguage({ language, children }: { language: string | undefined; children: ReactNode }) {
  if (language === undefined) return children
  return (
    <bdi lang={language} dir={textDirection(language)}>
      {children}
    </bdi>
  )
}
