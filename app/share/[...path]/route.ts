import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { LETTERS } from '@/lib/format/lettering'
import { themeColours } from '@/lib/format/theme-colours'
import { THEME } from '@/lib/format/this-theme'
import { encodingQueue } from '@/lib/images/queue'
import { serveDrawing } from '@/lib/images/serve'
import { pictureSource } from '@/lib/images/source'
import { pictureTask, servingCache, versionFile } from '@/lib/images/store'
import { cropName, type PictureFile, SHARE_SIDE } from '@/lib/images/variants'
import { type ShareCard, shareAddress, shareCardAt } from '@/lib/seo/share-card'
import { shareDrawing } from '@/lib/seo/share-drawing'
import { currentEdition } from '@/lib/site/queries'
import { encodedPath, pathOf, requestedPath } from '@/lib/site/url-path'

const colours = themeColours(THEME)
const fonts = [...Object.keys(LETTERS), 'nastaliq'].flatMap((name) =>
  [400, 600].map((weight) => join(process.cwd(), `app/fonts/share/${name}-${weight}.ttf`)),
)

/** An embargo may end within the minute. */
const ONE_MINUTE = { 'cache-control': 'public, max-age=0, s-maxage=60' }

/** The images beside links to public pages. Drawn on request, one at a time, then kept. */
export async function GET(request: Request, { params }: RouteContext<'/share/[...path]'>) {
  const steps = requestedPath(...(await params).path).split('/')
  const { catalog } = await currentEdition()
  const page = encodedPath(steps.slice(0, -1).join('/'))
  const card = shareCardAt(page, catalog)
  if (card === undefined || !/^[0-9a-f]{8}\.png$/.test(steps.at(-1) ?? ''))
    return new Response(null, { status: 404, headers: ONE_MINUTE })
  const address = shareAddress(page, card)
  // The URL with the digest of a former headline redirects to the present one.
  if (pathOf(address) !== `share/${steps.join('/')}`)
    return new Response(null, { status: 307, headers: { ...ONE_MINUTE, location: address } })
  return draw(card, new URL(request.url).origin)
}

function draw({ picture, ...words }: ShareCard, origin: string): Promise<Response> {
  const drawing = shareDrawing(words, colours, picture !== undefined)
  const digest = createHash('sha256')
    .update(JSON.stringify([drawing, picture?.key]))
    .digest('hex')
  const target = join(servingCache(), 'share', `${digest.slice(0, 32)}.png`)
  return serveDrawing(target, async () => {
    const side = picture && (await sideOf(picture, origin))
    await encodingQueue().add(target, { kind: 'share', job: { target, drawing, fonts, side } })
  })
}

async function sideOf(picture: PictureFile, origin: string) {
  const name = cropName(SHARE_SIDE)
  const cache = servingCache()
  const job = pictureTask(picture, await pictureSource(picture, origin), cache, [name])
  return { job, file: versionFile(cache, picture, name) }
}
