import type { ReactNode } from 'react'
import { textDirection } from '@/lib/format/language'

/** Text in another language than the text around it. Without `language` the text is rendered unchanged. */
export function OwnLanguage({ language, children }: { language: string | undefined; children: ReactNode }) {
  if (language === undefined) return children
  return (
    <bdi lang={language} dir={textDirection(language)}>
      {children}
    </bdi>
  )
}
