import type { BreadcrumbList, WithContext } from 'schema-dts'
import type { Crumb } from '@/lib/site/queries'
import { SCHEMA } from './publisher'
import type { Site } from './site'

/** The pages above a page and the page itself, last (Google expects two entries or more, each with its URL). */
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
