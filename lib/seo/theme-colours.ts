const NAMES = [
  'paper',
  'paper-raised',
  'ink',
  'ink-quiet',
  'rule',
  'link',
  'accent',
  'opinion',
  'opinion-paper',
] as const

/** The light colours of the site as CSS values, `#fdfbf6`. */
export type ThemeColours = Readonly<Record<(typeof NAMES)[number], string>>

/**
 * Reads the colours from `app/theme.css`, the first `--name` of each, for images that are generated without a style sheet.
 * @throws Error with the name of a missing colour
 */
export function themeColours(css: string): ThemeColours {
  const colour = (name: string) => {
    const [, value] = new RegExp(`--${name}:\\s*([^;]+);`).exec(css) ?? []
    if (value === undefined)
      throw new Error(`app/theme.css: found no \`--${name}\`, expected a colour of that name`)
    return value.trim()
  }
  return {
    paper: colour('paper'),
    'paper-raised': colour('paper-raised'),
    ink: colour('ink'),
    'ink-quiet': colour('ink-quiet'),
    rule: colour('rule'),
    link: colour('link'),
    accent: colour('accent'),
    opinion: colour('opinion'),
    'opinion-paper': colour('opinion-paper'),
  }
}

/**
 * The page's background in light and dark, for the browser's own colours: the first two `--paper` of `app/theme.css`.
 * @throws Error where there are fewer
 */
export function themePapers(css: string): [light: string, dark: string] {
  const [light, dark] = [...css.matchAll(/--paper:\s*([^;]+);/g)].map((match) => match[1]?.trim())
  if (light === undefined || dark === undefined)
    throw new Error('app/theme.css: expected `--paper` twice, for light and for dark')
  return [light, dark]
}
