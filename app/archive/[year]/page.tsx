import type { Metadata } from 'next'
import { DirectoryContent } from '@/components/front/directory-route'
import { NotFound } from '@/components/layout/not-found'
import { directoryMetadata, NOT_FOUND } from '@/lib/seo/metadata'
import { SITE } from '@/lib/seo/this-site'
import { currentEdition, FRONT_CRUMB, listsOf } from '@/lib/site/queries'

type Props = PageProps<'/archive/[year]'>

const CRUMBS = [FRONT_CRUMB, { name: 'Archive', href: '/archive' }]

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
  return { year, href: `/archive/${year}`, catalog, entries }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { year, href, catalog, entries } = await findYear(props)
  if (entries.length === 0) return NOT_FOUND
  return directoryMetadata(`Archive, ${year}`, href, catalog.publication, SITE)
}

export default async function Page(props: Props) {
  const { year, href, catalog, entries } = await findYear(props)
  if (entries.length === 0) return <NotFound catalog={catalog} />
  return <DirectoryContent title={year} href={href} crumbs={CRUMBS} entries={entries} catalog={catalog} />
}
