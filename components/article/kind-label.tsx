import { InLanguage } from '@/components/editions/plain/in-language'
import { Icon, type IconName } from '@/components/layout/icon'
import type { Kind } from '@/lib/content/schema'

const ICONS: Partial<Record<Kind, IconName>> = { video: 'play', audio: 'sound', gallery: 'pictures' }

type Props = {
  kind: Kind
  /** In the publication’s language. */
  label: string | undefined
  /** The language of the label, if it differs from that of the text around it. */
  language?: string | undefined
}

/** The label before a headline, such as `Opinion`; screen readers read it as part of the link. News has no label. */
export function KindLabel({ kind, label, language }: Props) {
  const icon = ICONS[kind]
  if (label === undefined) return null
  return (
    <span className="label" data-kind={kind}>
      {kind === 'live' && <span className="live-dot" aria-hidden="true" />}
      {icon && <Icon name={icon} />}
      <InLanguage language={language}>{label}</InLanguage>
      <span className="sr-only">:</span>{' '}
    </span>
  )
}
