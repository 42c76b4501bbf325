import type { Catalog } from '@/lib/site/queries'
import { lightHref, UPDATES_PAGE } from '@/lib/site/routes'
import { encodedPath, pathOf } from '@/lib/site/url-path'

/**
 * The link target in a light edition: the light edition of the page, where there is one. Takes and returns a path of the
 * site, a fragment or an absolute URL.
 */
export function liteAddress(catalog: Pick<Catalog, 'byAddress' | 'sections'>, href: string): string {
  if (!href.startsWith('/')) return href
  const path = pathOf(href)
  const [rest = ''] = /[?#].*$/s.exec(href) ?? []
  const isLight =
    path === '' ||
    catalog.byAddress.has(path.replace(UPDATES_PAGE, '')) ||
    catalog.sections.some(({ id }) => id === path)
  return isLight ? lightHref(encodedPath(path)) + rest : href
}
