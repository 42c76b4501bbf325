import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { themeColours } from '@/lib/format/theme-colours'
import { drawShareCard } from '@/lib/images/draw-share-card'
import type { ShareCard } from '@/lib/seo/share-card'
import { shareDrawing } from '@/lib/seo/share-drawing'

const colours = themeColours(readFileSync('app/theme.css', 'utf8'))
const fonts = readdirSync('app/fonts/share').map((name) => join('app/fonts/share', name))
const folder = mkdtempSync(join(tmpdir(), 'share-'))
afterAll(() => rmSync(folder, { recursive: true }))
let count = 0

const card = {
  frame: 'en-GB',
  language: 'en-GB',
  masthead: 'The Test',
  kicker: 'Ferries',
  headline: 'Ferries stop',
  line: 'Asha Rao',
  look: 'news',
} satisfies ShareCard

/** The drawn pixels. */
async function draw(more: Partial<ShareCard> = {}, hasPicture = false) {
  const target = join(folder, `${++count}.png`)
  await drawShareCard({ target, drawing: shareDrawing({ ...card, ...more }, colours, hasPicture), fonts })
  return sharp(target).removeAlpha().raw().toBuffer({ resolveWithObject: true })
}

type Drawn = Awaited<ReturnType<typeof draw>>
type Area = readonly [left: number, top: number, right: number, bottom: number]

function hex({ data, info }: Drawn, x: number, y: number) {
  return `#${data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3).toString('hex')}`
}

/** How many pixels of a part of the picture are nearly of a colour. */
function inked({ data, info }: Drawn, colour: string, [left, top, right, bottom]: Area) {
  const wanted = Buffer.from(colour.slice(1), 'hex')
  let found = 0
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const at = (y * info.width + x) * 3
      if ([0, 1, 2].every((c) => Math.abs((data[at + c] ?? 0) - (wanted[c] ?? 0)) < 12)) found++
    }
  return found
}

const HEADLINE: Area = [50, 176, 1150, 520]
const BYLINE: Area = [56, 528, 1144, 605]
/** Strokes of some letters extend beyond the edge of the text. */
const MARGINS: readonly Area[] = [
  [1175, 105, 1200, 630],
  [0, 105, 25, 630],
  [0, 610, 1200, 630],
]

const SENTENCES = {
  'en-GB': 'Harbour pilots walk out of the mooring talks again, ',
  pl: 'Łódź, Gdańsk i Kołobrzeg: żegluga wstrzymana, ',
  vi: 'Giá gạo tăng ₫2.000 ở Nẵng, người dân lo, ',
  hi: 'ज्वार-बाँध की दरार पर श्रृंखलाबद्ध जाँच, ',
  ar: 'إعلان نتائج الانتخابات بعد ليلة طويلة من الفرز، ',
  ur: 'تحقیقاتی کمیشن نے گواہی سننا شروع کر دی، ',
  bn: 'জোয়ারের বাঁধে ফাটল, তদন্ত কমিশনের সাক্ষ্যগ্রহণ, ',
}

describe.each(Object.entries(SENTENCES))('headlines in %s', (language, sentence) => {
  test.each([20, 60, 140])('of %d characters are between kicker and byline', async (length) => {
    const drawn = await draw({ language, headline: sentence.repeat(4).slice(0, length).trim() })
    expect(drawn.info).toMatchObject({ width: 1200, height: 630 })
    expect(inked(drawn, colours.ink, HEADLINE)).toBeGreaterThan(9_000)
    expect(inked(drawn, colours['ink-quiet'], BYLINE)).toBeGreaterThan(200)
    expect(inked(drawn, colours.ink, BYLINE), 'ink on the byline').toBe(0)
    for (const margin of MARGINS) expect(inked(drawn, colours.ink, margin), 'ink in the margin').toBe(0)
  })

  test('too long for every size end above the byline', async () => {
    const drawn = await draw({ language, headline: sentence.repeat(20) })
    expect(inked(drawn, colours.ink, BYLINE)).toBe(0)
  })
})

test('letters are shaped: joined, reordered and stacked, which makes a word narrower than its letters', async () => {
  for (const [language, joined, apart] of [
    ['ar', 'نتائج', 'ن\u200cت\u200cا\u200cئ\u200cج'],
    ['hi', 'क्षेत्र', 'क्\u200cषेत्\u200cर'],
  ] as const) {
    const ink = async (headline: string) => inked(await draw({ language, headline }), colours.ink, HEADLINE)
    expect(await ink(joined), language).not.toBe(await ink(apart))
  }
})

test('text starts at the side where its language does, and the column where the publication’s does', async () => {
  const [left, right]: Area[] = [
    [56, 176, 400, 400],
    [800, 176, 1144, 400],
  ]
  const short = { headline: 'نعم', language: 'ar' }
  expect(inked(await draw(short), colours.ink, left ?? HEADLINE)).toBe(0)
  expect(inked(await draw(short), colours.ink, right ?? HEADLINE)).toBeGreaterThan(1_000)
  expect(shareDrawing({ ...card, ...short }, colours, true)).toMatchObject({ sideX: 752 })
  const mirrored = shareDrawing({ ...card, ...short, frame: 'ar' }, colours, true)
  expect(mirrored).toMatchObject({ sideX: 0 })
  expect(mirrored.texts.every(({ x }) => x >= 504)).toBe(true)
})

test('a word wider than the picture is split, and loses no letter', async () => {
  const narrow = await draw({ headline: 'x'.repeat(60) })
  const wide = await draw({ headline: 'x'.repeat(90) })
  expect(inked(wide, colours.ink, HEADLINE)).toBeGreaterThan(1.3 * inked(narrow, colours.ink, HEADLINE))
  expect(inked(wide, colours.ink, MARGINS[0] ?? HEADLINE)).toBe(0)
})

test('a story’s picture fills the side', async () => {
  const target = join(folder, 'side.png')
  const file = join(folder, 'red.png')
  await sharp({ create: { width: 448, height: 630, channels: 3, background: '#ff0000' } }).toFile(file)
  const side = { job: { source: file, targets: {} }, file }
  await drawShareCard({ target, drawing: shareDrawing(card, colours, true), fonts, side })
  const drawn = await sharp(target).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  expect(hex(drawn, 760, 0)).toBe('#ff0000')
  expect(hex(drawn, 1199, 629)).toBe('#ff0000')
  expect(hex(drawn, 740, 300)).toBe(colours.paper)
})

test('opinion, live, author, list and front look different', async () => {
  expect(hex(await draw({ look: 'opinion' }), 5, 5)).toBe(colours['opinion-paper'])
  const kicker: Area = [56, 116, 85, 168]
  const dot = inked(await draw({ look: 'live' }), colours.accent, kicker)
  expect(dot).toBeGreaterThan(inked(await draw(), colours.accent, kicker) + 100)
  expect(hex(await draw({ look: 'author' }), 1190, 20)).toBe(colours.link)
  const list = await draw({
    look: 'list',
    line: 'What the paper writes of ferries and of harbours. '.repeat(4),
  })
  expect(inked(list, colours['ink-quiet'], [56, 200, 1144, 600])).toBeGreaterThan(3_000)
  const front = await draw({ look: 'front', headline: 'The Test' })
  expect(inked(front, colours.ink, [56, 170, 1144, 380])).toBeGreaterThan(10_000)
})

test('what the fonts lack isn’t drawn: a headline is replaced by the publication’s name', async () => {
  const drawn = await draw({ headline: 'A 日本 🌊', line: '日本', kicker: '🌊' })
  expect(inked(drawn, colours.ink, HEADLINE)).toBeGreaterThan(5_000)
  expect(inked(drawn, colours['ink-quiet'], BYLINE)).toBe(0)
})
