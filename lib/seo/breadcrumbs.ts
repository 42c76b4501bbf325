import type { BreadcrumbList, WithContext } from 'schema-dts'
import type { Crumb } from '@/lib/site/queries'
import { SCHEMA } from './publisher'
import type { Site } from './site'

/** The way down to a page, the page itself last (Google asks for two steps or more, each with its address). */
export function breadcrumbs(crumbs: readonly Crumb[], { origin }: Site): WithContext<BreadcrumbList> {
  return {
    ...SCHEMA,
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + href,
    })),
  }
}
