export type IconName = 'menu' | 'arrow' | 'play' | 'sound' | 'pictures' | 'out'

/** A picture of the icon family (`public/icons.svg`), for the eye only. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={`icon ${name === 'arrow' ? 'icon-turns' : ''}`} aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  )
}
