import { FAMILY, fitText } from '@/lib/format/lettering'
import type { ThemeColours } from '@/lib/format/theme-colours'

type Props = { name: string; tagline?: string; colours: ThemeColours }

/** The front page as a picture: the nameplate between its rules. */
export function ShareFront({ name, tagline, colours }: Props) {
  const { size, lines } = fitText(name, {
    width: 1072,
    height: 176,
    lineHeight: 1.05,
    // One line where it can be, else two.
    sizes: [152, 140, 128, 118, 108, 98, 90, 83],
  })
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        justifyContent: 'center',
        width: 1200,
        height: 630,
        padding: '0 64px',
        background: colours.paper,
        color: colours.ink,
        fontFamily: FAMILY,
      }}
    >
      <div
        style={{
          display: 'flex',
          width: '100%',
          height: 10,
          borderTop: '2px solid',
          borderBottom: '5px solid',
        }}
      />
      <div
        style={{
          display: 'block',
          padding: '44px 0 52px',
          fontSize: size,
          fontWeight: 600,
          lineHeight: 1.05,
          letterSpacing: -0.015 * size,
          textAlign: 'center',
          lineClamp: lines,
        }}
      >
        {name}
      </div>
      <div
        style={{
          display: 'flex',
          width: '100%',
          height: 10,
          borderTop: '5px solid',
          borderBottom: '2px solid',
        }}
      />
      {tagline !== undefined && (
        <div style={{ display: 'flex', paddingTop: 28, fontSize: 36, color: colours['ink-quiet'] }}>
          {tagline}
        </div>
      )}
    </div>
  )
}
