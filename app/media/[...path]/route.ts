import { notFound } from 'next/navigation'
import { storyPicture } from '@/lib/site/queries'

/** Pictures that lie beside their story. Only those of public stories have an address. */
export async function GET(_request: Request, { params }: RouteContext<'/media/[...path]'>) {
  const picture = await storyPicture((await params).path.join('/'))
  if (picture === undefined) notFound()
  return new Response(picture.bytes, {
    headers: { 'content-type': picture.type, 'cache-control': 'public, max-age=3600' },
  })
}
