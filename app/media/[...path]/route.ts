import { notFound } from 'next/navigation'
import { atLeastOne, storyPicture, storyPictures } from '@/lib/content/queries'

/** Pictures that lie beside their story. Only those of public stories have an address. */
export async function generateStaticParams() {
  const paths = await storyPictures()
  return atLeastOne(paths, 'none').map((path) => ({ path: path.split('/') }))
}

export async function GET(_request: Request, { params }: RouteContext<'/media/[...path]'>) {
  const picture = await storyPicture((await params).path.join('/'))
  if (picture === undefined) notFound()
  return new Response(picture.bytes, { headers: { 'content-type': picture.type } })
}
