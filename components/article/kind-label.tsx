import { Icon, type IconName } from '@/components/layout/icon'
import type { Kind } from '@/lib/content/schema'
import { KIND_LABELS } from '@/lib/format/kind-label'

const ICONS: Partial<Record<Kind, IconName>> = { video: 'play', audio: 'sound', gallery: 'pictures' }

/** `Opinion` before a headline, read aloud as part of the link; nothing for plain news. */
export function KindLabel({ kind }: { kind: Kind }) {
  const label = KIND_LABELS[kind]
  const icon = ICONS[kind]
  if (label === undefined) return null
  return (
    <span className="label" data-kind={kind}>
      {kind === 'live' && <span className="live-dot" aria-hidden="true" />}
      {icon && <Icon name={icon} />}
      {label}
      <span className="sr-only">:</span>{' '}
    </span>
  )
}
