import type { Metadata } from 'next'
import { CorrectionsPage } from '@/components/front/corrections-page'
import { NotFound } from '@/components/layout/not-found'
import { JsonLd } from '@/components/seo/json-ld'
import { correctionsMetadata } from '@/lib/seo/metadata'
import { correctionsJsonLd } from '@/lib/seo/page-json-ld'
import { SITE } from '@/lib/seo/this-site'
import { correctionsAt, currentEdition, frontCrumb } from '@/lib/site/queries'

type Props = PageProps<'/corrections/[[...page]]'>

/** The first two pages are prerendered; a further one is rendered on its first request and kept. */
export async function generateStaticParams() {
  const { catalog } = await currentEdition()
  return [[], ['page', '2']]
    .filter((segments) => correctionsAt(catalog, segments) !== undefined)
    .map((page) => ({ page }))
}

async function find({ params }: Props) {
  const { page = [] } = await params
  const { catalog } = await currentEdition()
  return { catalog, corrections: correctionsAt(catalog, page) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { catalog, corrections } = await find(props)
  return correctionsMetadata(corrections?.page, catalog.publication, SITE)
}

export default async function Page(props: Props) {
  const { catalog, corrections } = await find(props)
  if (corrections === undefined) return <NotFound catalog={catalog} />
  const { publication } = catalog
  return (
    <>
      <CorrectionsPage
        corrections={corrections}
        crumbs={[frontCrumb(publication)]}
        publication={publication}
      />
      <JsonLd things={correctionsJsonLd(corrections, publication, SITE)} />
    </>
  )
}
