import type { Catalog } from '@/lib/site/queries'

/**
 * Where a link leads in the light edition: to the light edition of what it leads to, where there is one. Takes and
 * gives a path of the site, a fragment or an absolute address.
 */
export function liteAddress(catalog: Pick<Catalog, 'byAddress' | 'sections'>, href: string): string {
  const [, path = '', rest = ''] = /^\/([^?#]*?)\/?([?#].*)?$/.exec(href) ?? []
  if (path === '') return href.startsWith('/') ? `/lite${rest}` : href
  const isLight = catalog.byAddress.has(path) || catalog.sections.some(({ id }) => id === path)
  return isLight ? `/${path}/lite${rest}` : href
}
