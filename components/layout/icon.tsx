/** The path of each icon, in a square of 24 units. */
const PATHS = {
  menu: 'M3 6h18M3 12h18M3 18h12',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21',
  arrow: 'M4 12h16m-6-6 6 6-6 6',
  play: 'M7 4.5v15l12-7.5z',
  sound: 'M4 9.5v5h3.5L13 19V5L7.5 9.5zM16.5 9a4.2 4.2 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  pictures: 'M3 7.5h14v12H3zM7 4h14v12M6 16.5l3.5-4 2.5 3 1.5-1.5 2.5 2.5',
  bookmark: 'M6 3.5h12v17l-6-4.5-6 4.5z',
  share: 'M12 15V3.5m-4.5 4L12 3l4.5 4.5M5 11v9.5h14V11',
  out: 'M9 5H5v14h14v-4M13 4h7v7M20 4l-9 9',
} as const

export type IconName = keyof typeof PATHS

/** A decorative icon. It is hidden from screen readers, so there must be text beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" className={`icon ${name === 'arrow' ? 'icon-turns' : ''}`} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
