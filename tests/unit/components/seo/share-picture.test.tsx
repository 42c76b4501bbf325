import { readFileSync } from 'node:fs'
// The renderer itself: `next/og` hands everything on to it.
import { ImageResponse } from 'next/dist/compiled/@vercel/og/index.node.js'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SharePicture } from '@/components/seo/share-picture'
import { LETTERS } from '@/lib/format/lettering'
import { themeColours } from '@/lib/format/theme-colours'
import type { ShareCard } from '@/lib/seo/share-card'

const colours = themeColours(readFileSync('app/theme.css', 'utf8'))
const fonts = Object.keys(LETTERS).flatMap((name) =>
  ([400, 600] as const).map((weight) => ({
    name,
    weight,
    data: readFileSync(`app/fonts/share/${name}-${weight}.ttf`),
  })),
)
const card: ShareCard = {
  masthead: 'The Test',
  kicker: 'Ferries',
  headline: 'Ferries stop',
  line: 'Asha Rao',
  look: 'news',
}

/** The drawn pixels, and the requests that the renderer sent. */
async function draw(more: Partial<ShareCard> = {}, picture?: string) {
  const drawn = new ImageResponse(
    <SharePicture card={{ ...card, ...more }} colours={colours} picture={picture} />,
    {
      width: 1200,
      height: 630,
      fonts,
    },
  )
  return sharp(await drawn.arrayBuffer())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
}

type Drawn = Awaited<ReturnType<typeof draw>>

const hex = ({ data, info }: Drawn, x: number, y: number) =>
  `#${data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3).toString('hex')}`

/** How many pixels of a part of the picture are nearly of a colour. */
function inked(
  { data, info }: Drawn,
  colour: string,
  [left, top, right, bottom]: readonly [number, number, number, number],
) {
  const wanted = Buffer.from(colour.slice(1), 'hex')
  let count = 0
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const at = (y * info.width + x) * 3
      if ([0, 1, 2].every((c) => Math.abs((data[at + c] ?? 0) - (wanted[c] ?? 0)) < 12)) count++
    }
  return count
}

const HEADLINE = [56, 190, 1144, 520] as const
const BYLINE = [56, 535, 1144, 600] as const
const EDGE = [1146, 110, 1200, 630] as const

const asked = vi.fn()
const fetch = globalThis.fetch
beforeEach(() => {
  asked.mockReset()
  // The renderer fetches its own program parts, and from abroad whatever letter no font has.
  vi.stubGlobal('fetch', (address: string) => {
    if (String(address).startsWith('data:')) return fetch(address)
    asked(String(address))
    throw new Error(`nothing may be fetched from ${address}`)
  })
})
afterEach(() => {
  expect(asked.mock.calls).toEqual([])
  vi.unstubAllGlobals()
})

test('headlines of 20 and 140 characters fit between kicker and byline', async () => {
  for (const length of [20, 140]) {
    const drawn = await draw({
      headline: 'Harbour pilots walk out of the mooring talks again, '.repeat(4).slice(0, length),
    })
    expect(drawn.info).toMatchObject({ width: 1200, height: 630 })
    expect(hex(drawn, 5, 5)).toBe(colours.paper)
    expect(inked(drawn, colours.ink, HEADLINE)).toBeGreaterThan(12_000)
    expect(inked(drawn, colours['ink-quiet'], BYLINE)).toBeGreaterThan(200)
    expect(inked(drawn, colours.ink, EDGE), 'ink beyond the margin').toBe(0)
    expect(inked(drawn, colours.ink, [0, 610, 1200, 630]), 'ink below the byline').toBe(0)
  }
})

test('a headline too long for every size stays off the byline', async () => {
  const drawn = await draw({ headline: 'Harbour pilots walk out again '.repeat(30) })
  expect(inked(drawn, colours.ink, BYLINE)).toBe(0)
  expect(inked(drawn, colours.ink, EDGE)).toBe(0)
})

test('a story’s picture fills the side', async () => {
  const red = await sharp({ create: { width: 448, height: 630, channels: 3, background: '#ff0000' } })
    .png()
    .toBuffer()
  const drawn = await draw({}, `data:image/png;base64,${red.toString('base64')}`)
  for (const [x, y] of [
    [760, 0],
    [1199, 629],
  ] as const)
    expect(hex(drawn, x, y)).toBe('#ff0000')
  expect(hex(drawn, 740, 300)).toBe(colours.paper)
})

test('opinion, live, author and front look different', async () => {
  expect(hex(await draw({ look: 'opinion' }), 5, 5)).toBe(colours['opinion-paper'])
  const kicker = [56, 110, 85, 180] as const
  const dot = inked(await draw({ look: 'live' }), colours.accent, kicker)
  expect(dot).toBeGreaterThan(inked(await draw(), colours.accent, kicker) + 100)
  expect(hex(await draw({ look: 'author' }), 1190, 20)).toBe(colours.link)
  const front = await draw({ look: 'front', headline: 'The Test' })
  expect(inked(front, colours.ink, [56, 200, 1144, 450])).toBeGreaterThan(10_000)
})

test('every listed character is in the fonts, so no font is downloaded', async () => {
  for (const ranges of Object.values(LETTERS)) {
    const letters = ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    await draw({ headline: letters.join(''), line: letters.join('') })
  }
})

test('a headline with missing characters is replaced by the publication’s name', async () => {
  const drawn = await draw({ headline: 'السفير البريطاني 日本 🌊', line: '日本', kicker: '🌊' })
  expect(inked(drawn, colours.ink, HEADLINE)).toBeGreaterThan(5_000)
  expect(inked(drawn, colours['ink-quiet'], BYLINE)).toBe(0)
})
