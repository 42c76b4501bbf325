import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheLife } from 'next/cache'
import { notFound } from 'next/navigation'
import { ImageResponse } from 'next/og'
import { SharePicture } from '@/components/seo/share-picture'
import { SHARE_SIDE } from '@/components/seo/share-side'
import { LETTERS } from '@/lib/format/lettering'
import { themeColours } from '@/lib/format/theme-colours'
import { THEME } from '@/lib/format/this-theme'
import { cutPicture, slimPng } from '@/lib/images/cut-picture'
import { type ShareCard, shareAddress, shareCardAt } from '@/lib/seo/share-card'
import { currentEdition, pictureBytes } from '@/lib/site/queries'

const colours = themeColours(THEME)
const fonts = Object.keys(LETTERS).flatMap((name) =>
  ([400, 600] as const).map((weight) => ({
    name,
    weight,
    data: readFileSync(join(process.cwd(), `app/fonts/share/${name}-${weight}.ttf`)),
  })),
)

/** The pictures beside links to public pages; drawn when they are asked for, then kept. */
export async function GET(request: Request, { params }: RouteContext<'/share/[...path]'>) {
  const steps = (await params).path
  const { catalog } = await currentEdition()
  const page = `/${steps.slice(0, -1).join('/')}`
  const card = shareCardAt(page, catalog)
  if (card === undefined || !/^[0-9a-f]{8}\.png$/.test(steps.at(-1) ?? '')) notFound()
  const address = shareAddress(page, card)
  // Whoever kept the address of a former headline is led to the present one.
  if (address !== `/share/${steps.join('/')}`)
    return new Response(null, { status: 307, headers: { location: address } })
  return new Response(await draw(card, new URL(request.url).origin), {
    headers: {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, s-maxage=31536000, immutable',
    },
  })
}

async function draw(card: ShareCard, origin: string) {
  'use cache'
  cacheLife('max')
  const picture = card.picture && (await pictureBytes(card.picture.src, origin))
  const side = picture && Buffer.from(await cutPicture(picture, SHARE_SIDE)).toString('base64')
  const drawn = new ImageResponse(
    <SharePicture
      card={card}
      colours={colours}
      picture={side === undefined ? undefined : `data:image/jpeg;base64,${side}`}
    />,
    { width: 1200, height: 630, fonts },
  )
  return slimPng(await drawn.arrayBuffer())
}
