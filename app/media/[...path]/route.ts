import { notFound } from 'next/navigation'
import { storyPicture, storyPictures } from '@/lib/content/queries'

/** Pictures that lie beside their story. Only those of public stories have an address. */
export async function generateStaticParams() {
  const paths = await storyPictures()
  // Next.js wants at least one address a route: a paper without such pictures gives one that answers 404.
  return (paths.length > 0 ? paths : ['none']).map((path) => ({ path: path.split('/') }))
}

export async function GET(_request: Request, { params }: RouteContext<'/media/[...path]'>) {
  const picture = await storyPicture((await params).path.join('/'))
  if (picture === undefined) notFound()
  return new Response(picture.bytes, { headers: { 'content-type': picture.type } })
}
