import { textDirection } from '@/lib/format/language'
import { drawable } from '@/lib/format/lettering'
import { initials } from '@/lib/format/lists'
import type { ThemeColours } from '@/lib/format/theme-colours'
import type { ShareDrawing, ShareText } from '@/lib/images/draw-share-card'
import { SHARE_SIDE, SHARE_SIZE } from '@/lib/images/variants'
import type { ShareCard } from './share-card'

const { width: WIDTH, height: HEIGHT } = SHARE_SIZE
/** The width of the side with a story's picture or an author's initials. */
const SIDE = SHARE_SIDE.width
const MARGIN = 56

const SIZES = [168, 152, 138, 126, 116, 108, 100, 92, 85, 79, 73, 68, 63, 58, 54, 50, 46, 42]
const NAMEPLATE = [152, 140, 128, 118, 108, 98, 90, 83, 72, 60]

/**
 * The drawing of a page's share picture. A text is aligned to the side on which its language starts; the column of text
 * is on the side on which the publication's language starts. A text that the fonts can't draw is left out. If it is the
 * headline, the publication's name replaces it.
 */
export function shareDrawing(
  card: Omit<ShareCard, 'picture'>,
  colours: ThemeColours,
  hasPicture: boolean,
): ShareDrawing {
  const { look, language, frame } = card
  const isMirrored = textDirection(frame) === 'rtl'
  const masthead = drawable(card.masthead) ?? ''
  const headline = drawable(card.headline) ?? masthead
  if (look === 'front') return frontDrawing(headline, drawable(card.line ?? ''), frame, colours)

  const isStory = look !== 'author' && look !== 'list'
  const hasSide = hasPicture || look === 'author'
  const width = WIDTH - 2 * MARGIN - (hasSide ? SIDE : 0)
  const x = MARGIN + (isMirrored && hasSide ? SIDE : 0)
  const sideX = isMirrored ? 0 : WIDTH - SIDE
  const mark = look === 'opinion' ? colours.opinion : colours.accent
  const common = { x, width, direction: textDirection(language), language }
  const dot = look === 'live' ? 36 : 0
  const isRtl = common.direction === 'rtl'
  const texts: (ShareText | undefined)[] = [
    {
      ...common,
      language: frame,
      direction: textDirection(frame),
      text: masthead,
      y: 28,
      height: 50,
      sizes: [38, 34, 30, 26],
      weight: 600,
      colour: colours.ink,
    },
    textOf(card.kicker, {
      ...common,
      x: x + (isRtl ? 0 : dot),
      width: width - dot,
      y: 116,
      height: 52,
      sizes: [34, 30, 26],
      weight: 600,
      colour: mark,
    }),
    {
      ...common,
      text: headline,
      y: 176,
      height: isStory ? 336 : 230,
      colour: colours.ink,
      sizes: hasSide ? SIZES.filter((size) => size <= 108) : SIZES,
      weight: look === 'opinion' ? 400 : 600,
    },
    textOf(card.line, {
      ...common,
      y: isStory ? 534 : 0,
      height: isStory ? 56 : 170,
      weight: 400,
      colour: colours['ink-quiet'],
      sizes: look === 'list' ? [42, 38, 34] : [34, 30, 26],
      ...(isStory ? {} : { gap: 26, isProse: true }),
    }),
    look === 'author'
      ? textOf(initials(card.headline), {
          x: sideX,
          y: 0,
          width: SIDE,
          height: HEIGHT,
          isCentred: true,
          weight: 600,
          sizes: [190, 150, 110],
          language: frame,
          direction: textDirection(frame),
          colour: colours.paper,
        })
      : undefined,
  ]
  return {
    ...SHARE_SIZE,
    background: look === 'opinion' ? colours['opinion-paper'] : colours.paper,
    shapes: [
      { x, y: 88, width, height: 4, colour: colours.ink },
      { x, y: 95, width, height: 2, colour: colours.ink },
      ...(dot > 0
        ? [{ x: isRtl ? x + width - 22 : x, y: 130, width: 22, height: 22, radius: 11, colour: mark }]
        : []),
      ...(look === 'author' ? [{ x: sideX, y: 0, width: SIDE, height: HEIGHT, colour: colours.link }] : []),
    ],
    texts: texts.filter((text) => text !== undefined),
    sideX,
  }
}

/** The drawing of the front page: the nameplate between two rules. */
function frontDrawing(
  name: string,
  tagline: string | undefined,
  language: string,
  colours: ThemeColours,
): ShareDrawing {
  const common = { x: 64, width: 1072, isCentred: true, language, direction: textDirection(language) }
  const rule = (y: number, height: number) => ({ x: 64, y, width: 1072, height, colour: colours.ink })
  const texts: ShareText[] = [
    { ...common, text: name, y: 170, height: 210, sizes: NAMEPLATE, weight: 600, colour: colours.ink },
  ]
  if (tagline !== undefined)
    texts.push({
      ...common,
      text: tagline,
      y: 440,
      height: 70,
      sizes: [36, 32, 28],
      weight: 400,
      colour: colours['ink-quiet'],
    })
  return {
    ...SHARE_SIZE,
    background: colours.paper,
    shapes: [rule(136, 2), rule(142, 5), rule(405, 5), rule(414, 2)],
    texts,
    sideX: 0,
  }
}

function textOf(text: string | undefined, more: Omit<ShareText, 'text'>): ShareText | undefined {
  const drawn = drawable(text ?? '')
  return drawn === undefined ? undefined : { text: drawn, ...more }
}
