import { pageOfList } from '@/components/front/list-route'
import { currentEdition, findList, listingAt, prerenderedListings } from '@/lib/site/queries'
import { requestedPath } from '@/lib/site/url-path'

/** Next.js needs at least one URL to build; where no section has a second page, one that responds with 404. */
export async function generateStaticParams() {
  const { catalog } = await currentEdition()
  const further = prerenderedListings(catalog, 'section').flatMap(({ key, segments: [, number] }) =>
    number === undefined ? [] : [{ section: key, number }],
  )
  return further.length > 0 ? further : [{ section: 'none', number: '2' }]
}

const route = pageOfList(async ({ params }: PageProps<'/[section]/page/[number]'>) => {
  const { section, number } = await params
  const { catalog } = await currentEdition()
  return {
    catalog,
    listing: listingAt(findList(catalog, 'section', requestedPath(section)), ['page', number]),
  }
})
export const { generateMetadata } = route
export default route.Page
