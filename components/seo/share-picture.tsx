import { drawable, FAMILY, fitText } from '@/lib/format/lettering'
import type { ThemeColours } from '@/lib/format/theme-colours'
import type { ShareCard } from '@/lib/seo/share-card'
import { ShareFront } from './share-front'
import { SHARE_SIDE, ShareSide } from './share-side'

type Props = {
  card: ShareCard
  colours: ThemeColours
  /** The story's picture, cut to `SHARE_SIDE`, as a `data:` address. */
  picture?: string
}

/** The height in pixels that is left for the headline: above a byline, and above three lines of text. */
const OVER_BYLINE = 342
const OVER_LINES = 230

/**
 * A page as a picture of 1200 × 630 px. It is drawn in another process, without React and without a browser: HTML
 * elements only, no components, inline styles, and no characters that the fonts lack.
 */
export function SharePicture({ card, colours, picture }: Props) {
  const { look } = card
  const masthead = drawable(card.masthead) ?? ''
  const headline = drawable(card.headline) ?? masthead
  const line = drawable(card.line ?? '')
  const kicker = drawable(card.kicker ?? '')
  if (look === 'front') return ShareFront({ name: headline, tagline: line, colours })

  const opinion = look === 'opinion'
  const mark = opinion ? colours.opinion : colours.accent
  const isStory = look !== 'author' && look !== 'list'
  const hasSide = picture !== undefined || look === 'author'
  const { size, lines } = fitText(headline, {
    width: 1200 - 2 * 56 - (hasSide ? SHARE_SIDE.width : 0),
    height: isStory ? OVER_BYLINE : OVER_LINES,
    lineHeight: 1.08,
    sizes: hasSide ? SIZES.filter((one) => one <= 108) : SIZES,
  })
  return (
    <div
      style={{
        display: 'flex',
        width: 1200,
        height: 630,
        background: opinion ? colours['opinion-paper'] : colours.paper,
        color: colours.ink,
        fontFamily: FAMILY,
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column', flex: 1, padding: '28px 56px 40px' }}>
        <div style={{ display: 'flex', paddingBottom: 14, fontSize: 38, fontWeight: 600 }}>{masthead}</div>
        <div style={{ display: 'flex', height: 9, borderTop: '4px solid', borderBottom: '2px solid' }} />
        <div
          style={{
            display: 'flex',
            alignItems: 'center',
            paddingTop: 24,
            fontSize: 34,
            fontWeight: 600,
            color: mark,
          }}
        >
          {look === 'live' && (
            <div style={{ width: 22, height: 22, marginRight: 14, borderRadius: 11, background: mark }} />
          )}
          {kicker}
        </div>
        <div
          style={{
            display: 'block',
            marginTop: 8,
            fontSize: size,
            fontWeight: opinion ? 400 : 600,
            lineHeight: 1.08,
            letterSpacing: -0.012 * size,
            lineClamp: lines,
            wordBreak: 'break-word',
          }}
        >
          {headline}
        </div>
        {line !== undefined && (
          <div
            style={{
              display: 'block',
              marginTop: isStory ? 'auto' : 26,
              fontSize: look === 'list' ? 42 : 34,
              lineHeight: 1.35,
              color: colours['ink-quiet'],
              lineClamp: isStory ? 1 : 3,
            }}
          >
            {line}
          </div>
        )}
      </div>
      {hasSide && ShareSide({ picture, name: card.headline, colours })}
    </div>
  )
}

const SIZES = [168, 152, 138, 126, 116, 108, 100, 92, 85, 79, 73, 68, 63, 58, 54, 50, 46, 42]
