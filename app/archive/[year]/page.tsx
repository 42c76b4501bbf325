import type { Metadata } from 'next'
import { DirectoryPage } from '@/components/front/directory-page'
import { NotFound } from '@/components/layout/not-found'
import { atLeastOne, currentEdition } from '@/lib/content/queries'
import { formatMonth } from '@/lib/format/dates'

type Props = PageProps<'/archive/[year]'>

export async function generateStaticParams() {
  const { catalog } = await currentEdition()
  const years = [...catalog.byDate.keys()].filter((key) => !key.includes('/'))
  return atLeastOne(years, 'none').map((year) => ({ year }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Archive, ${(await params).year}` }
}

export default async function Page({ params }: Props) {
  const { year } = await params
  const { catalog } = await currentEdition()
  const months = [...catalog.byDate].filter(([key]) => key.startsWith(`${year}/`))
  if (months.length === 0) return <NotFound catalog={catalog} />
  return (
    <DirectoryPage
      title={year}
      crumbs={[
        { name: 'Front page', href: '/' },
        { name: 'Archive', href: '/archive' },
      ]}
      entries={months.map(([key, stories]) => ({
        href: `/archive/${key}`,
        name: formatMonth(key, catalog.publication),
        stories: stories.length,
      }))}
      language={catalog.publication.language}
    />
  )
}
