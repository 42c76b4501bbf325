import type { ComponentProps } from 'react'
import { StoryLink } from '@/components/layout/story-link'

/** A link in running text: stories of ours are fetched ahead, the rest are plain links. */
export function ProseLink({ href = '', children, ...attributes }: ComponentProps<'a'>) {
  if (/^\/[^/]+\/[^#?]/.test(href)) return <StoryLink href={href}>{children}</StoryLink>
  return (
    <a {...attributes} href={href}>
      {children}
    </a>
  )
}
