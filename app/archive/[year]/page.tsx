import type { Metadata } from 'next'
import { DirectoryPage, entriesOf } from '@/components/front/directory-route'
import { NotFound } from '@/components/layout/not-found'
import { formatYear } from '@/lib/format/dates'
import { directoryMetadata, notFoundMetadata } from '@/lib/seo/metadata'
import { SITE } from '@/lib/seo/this-site'
import { currentEdition, frontCrumb } from '@/lib/site/queries'
import { LISTS, listHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'

type Props = PageProps<'/archive/[year]'>

/** Next.js needs at least one URL to build; where nothing was published, one that responds with 404. */
export async function generateStaticParams() {
  const { catalog } = await currentEdition()
  const years = [...catalog.byDate.keys()].filter((key) => !key.includes('/'))
  return (years.length > 0 ? years : ['none']).map((year) => ({ year }))
}

async function findYear({ params }: Props) {
  const { year } = await params
  const { catalog } = await currentEdition()
  const { publication } = catalog
  const href = listHref('month', year)
  const entries = entriesOf(catalog, 'month').filter((month) => month.href.startsWith(`${href}/`))
  return { year: formatYear(year, publication), href, catalog, words: wordsOf(publication), entries }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { year, href, catalog, words, entries } = await findYear(props)
  if (entries.length === 0) return notFoundMetadata(catalog.publication)
  return directoryMetadata(words('archiveOf', { year }), href, catalog.publication, SITE)
}

export default async function Page(props: Props) {
  const { year, href, catalog, words, entries } = await findYear(props)
  if (entries.length === 0) return <NotFound catalog={catalog} />
  const crumbs = [frontCrumb(catalog.publication), { name: words('archive'), href: LISTS.month.base }]
  return <DirectoryPage title={year} href={href} crumbs={crumbs} entries={entries} catalog={catalog} />
}
