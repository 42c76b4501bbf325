import { cacheLife } from 'next/cache'
import { notFound } from 'next/navigation'
import { leadPicture } from '@/lib/content/queries'
import { CROPS, type Crop, parseCrop } from '@/lib/seo/crops'
import { cutPicture } from '@/lib/seo/cut-picture'

/** Lead pictures of public stories in the sizes search engines ask for; made when they are asked for, then kept. */
export async function GET(_request: Request, { params }: RouteContext<'/crops/[...path]'>) {
  const asked = parseCrop((await params).path)
  const picture = asked && (await leadPicture(asked.src))
  if (picture === undefined || picture.version !== asked?.version) notFound()
  return new Response(await cut(asked.src, asked.version, asked.crop), {
    headers: { 'content-type': 'image/jpeg', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}

async function cut(src: string, _version: string, crop: Crop) {
  'use cache'
  cacheLife('max')
  const picture = await leadPicture(src)
  if (picture === undefined) throw new Error(`${src}: found no public story with this picture`)
  return cutPicture(picture.bytes, CROPS[crop])
}
