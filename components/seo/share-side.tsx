import { drawable } from '@/lib/format/lettering'
import { initials } from '@/lib/format/lists'
import type { ThemeColours } from '@/lib/format/theme-colours'

/** The part of a share picture beside the words, in pixels. */
export const SHARE_SIDE = { width: 448, height: 630 }

type Props = {
  /** A story's picture as a `data:` address; without one, an author's initials. */
  picture?: string
  name: string
  colours: ThemeColours
}

/** The part of a share picture beside the text. */
export function ShareSide({ picture, name, colours }: Props) {
  // biome-ignore lint/performance/noImgElement: drawn into a picture, never sent to a browser
  if (picture !== undefined) return <img src={picture} alt="" {...SHARE_SIDE} />
  return (
    <div
      style={{
        ...SHARE_SIDE,
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        background: colours.link,
        color: colours.paper,
        fontSize: 190,
        fontWeight: 600,
      }}
    >
      {drawable(initials(name))}
    </div>
  )
}
