import type { ComponentProps } from 'react'
import { StoryLink } from '@/components/layout/story-link.client'
import type { Catalog } from '@/lib/site/queries'
import { pathOf } from '@/lib/site/url-path'

/**
 * The component of links in running text. Public stories are prefetched when a mouse or the keyboard reaches the link;
 * lists, feeds, files and other sites are plain links.
 */
export function proseLink({ byAddress }: Pick<Catalog, 'byAddress'>) {
  return function ProseLink({ href = '', children, ...attributes }: ComponentProps<'a'>) {
    const address = href.startsWith('/') ? pathOf(href) : ''
    if (byAddress.has(address))
      return (
        <StoryLink href={href} prefetch="on-intent">
          {children}
        </StoryLink>
      )
    return (
      <a {...attributes} href={href}>
        {children}
      </a>
    )
  }
}
