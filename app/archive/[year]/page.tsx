import type { Metadata } from 'next'
import { DirectoryContent } from '@/components/front/directory-route'
import { NotFound } from '@/components/layout/not-found'
import { formatYear } from '@/lib/format/dates'
import { directoryMetadata, notFoundMetadata } from '@/lib/seo/metadata'
import { SITE } from '@/lib/seo/this-site'
import { currentEdition, frontCrumb, listsOf } from '@/lib/site/queries'
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
  const entries = listsOf(catalog, ['month'])
    .filter(({ key }) => key.startsWith(`${year}/`))
    .map(({ href, title: name, stories }) => ({ href, name, stories: stories.length }))
  const { publication } = catalog
  const words = wordsOf(publication)
  return { year: formatYear(year, publication), href: `/archive/${year}`, catalog, words, entries }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { year, href, catalog, words, entries } = await findYear(props)
  if (entries.length === 0) return notFoundMetadata(catalog.publication)
  return directoryMetadata(words('archiveOf', { year }), href, catalog.publication, SITE)
}

export default async function Page(props: Props) {
  const { year, href, catalog, words, entries } = await findYear(props)
  if (entries.length === 0) return <NotFound catalog={catalog} />
  const crumbs = [frontCrumb(catalog.publication), { name: words('archive'), href: '/archive' }]
  return <DirectoryContent title={year} href={href} crumbs={crumbs} entries={entries} catalog={catalog} />
}
