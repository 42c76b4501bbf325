import { serveVersion } from '@/lib/images/serve'
import { variantNames } from '@/lib/images/variants'
import { editionEnd, publicPicture } from '@/lib/site/queries'

/** An embargo may end within the minute. */
const ONE_MINUTE = { 'cache-control': 'public, max-age=0, s-maxage=60' }

/** The versions of the pictures that public stories and pages show: `/media/<key>/<name>`. */
export async function GET(request: Request, { params }: RouteContext<'/media/[...path]'>) {
  const [key = '', name = '', ...more] = (await params).path
  const picture = await publicPicture(key)
  if (picture === undefined || more.length > 0 || !variantNames(picture, true).includes(name))
    return new Response(null, { status: 404, headers: ONE_MINUTE })
  return serveVersion(picture, name, new URL(request.url).origin, await editionEnd())
}
