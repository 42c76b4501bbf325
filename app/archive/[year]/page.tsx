import type { Metadata } from 'next'
import { DirectoryPage } from '@/components/front/directory-page'
import { NotFound } from '@/components/layout/not-found'
import { JsonLd } from '@/components/seo/json-ld'
import { formatMonth } from '@/lib/format/dates'
import { directoryMetadata, NOT_FOUND } from '@/lib/seo/metadata'
import { directoryJsonLd } from '@/lib/seo/page-json-ld'
import { SITE } from '@/lib/seo/this-site'
import { atLeastOne, currentEdition } from '@/lib/site/queries'

type Props = PageProps<'/archive/[year]'>

export async function generateStaticParams() {
  const { catalog } = await currentEdition()
  const years = [...catalog.byDate.keys()].filter((key) => !key.includes('/'))
  return atLeastOne(years, 'none').map((year) => ({ year }))
}

const CRUMBS = [
  { name: 'Front page', href: '/' },
  { name: 'Archive', href: '/archive' },
]

async function findYear({ params }: Props) {
  const { year } = await params
  const { catalog } = await currentEdition()
  const months = [...catalog.byDate].filter(([key]) => key.startsWith(`${year}/`))
  return { year, href: `/archive/${year}`, catalog, months }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { year, href, catalog, months } = await findYear(props)
  if (months.length === 0) return NOT_FOUND
  return directoryMetadata(`Archive, ${year}`, href, catalog.publication, SITE)
}

export default async function Page(props: Props) {
  const { year, href, catalog, months } = await findYear(props)
  if (months.length === 0) return <NotFound catalog={catalog} />
  return (
    <>
      <JsonLd things={directoryJsonLd(year, href, CRUMBS, catalog.publication, SITE)} />
      <DirectoryPage
        title={year}
        crumbs={CRUMBS}
        entries={months.map(([key, stories]) => ({
          href: `/archive/${key}`,
          name: formatMonth(key, catalog.publication),
          stories: stories.length,
        }))}
        language={catalog.publication.language}
      />
    </>
  )
}
