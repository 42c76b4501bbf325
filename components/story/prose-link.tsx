import type { ComponentProps } from 'react'
import { StoryLink } from '@/components/layout/story-link'

/** A link in running text. Stories of this site are prefetched, everything else is a plain link. */
export function ProseLink({ href = '', children, ...attributes }: ComponentProps<'a'>) {
  if (/^\/[^/]+\/[^#?]/.test(href)) return <StoryLink href={href}>{children}</StoryLink>
  return (
    <a {...attributes} href={href}>
      {children}
    </a>
  )
}
