import { notFound } from 'next/navigation'
import { serveVersion } from '@/lib/images/serve'
import { variantNames } from '@/lib/images/variants'
import { publicPicture } from '@/lib/site/queries'

/** The versions of the pictures that public stories and pages show: `/media/<key>/<name>`. */
export async function GET(request: Request, { params }: RouteContext<'/media/[...path]'>) {
  const [key = '', name = '', ...more] = (await params).path
  const picture = await publicPicture(key)
  if (picture === undefined || more.length > 0 || !variantNames(picture, true).includes(name)) notFound()
  return serveVersion(picture, name, new URL(request.url).origin)
}
