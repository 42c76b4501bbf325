import type { ComponentProps } from 'react'
import { StoryLink } from '@/components/layout/story-link.client'
import type { Catalog } from '@/lib/site/queries'

/**
 * The component of links in running text. Public stories are prefetched; lists, feeds, files and other sites are plain
 * links.
 */
export function proseLink({ byAddress }: Pick<Catalog, 'byAddress'>) {
  return function ProseLink({ href = '', children, ...attributes }: ComponentProps<'a'>) {
    const address = /^\/([^?#]+)/.exec(href)?.[1] ?? ''
    if (byAddress.has(address)) return <StoryLink href={href}>{children}</StoryLink>
    return (
      <a {...attributes} href={href}>
        {children}
      </a>
    )
  }
}
