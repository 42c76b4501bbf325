import { cacheLife } from 'next/cache'
import { notFound } from 'next/navigation'
import { CROPS, type Crop, parseCrop } from '@/lib/images/crops'
import { cutPicture } from '@/lib/images/cut-picture'
import { leadPictureVersion, pictureBytes } from '@/lib/site/queries'

/** Lead pictures of public stories in the sizes search engines ask for; made when they are asked for, then kept. */
export async function GET(request: Request, { params }: RouteContext<'/crops/[...path]'>) {
  const asked = parseCrop((await params).path)
  if (asked === undefined || (await leadPictureVersion(asked.src)) !== asked.version) notFound()
  const { src, version, crop } = asked
  return new Response(await cut(src, version, crop, new URL(request.url).origin), {
    headers: {
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, s-maxage=31536000, immutable',
    },
  })
}

async function cut(src: string, _version: string, crop: Crop, origin: string) {
  'use cache'
  cacheLife('max')
  return cutPicture(await pictureBytes(src, origin), CROPS[crop])
}
