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

/** The light colours of the site, as CSS has them: `#fdfbf6`. */
export type ThemeColours = Readonly<Record<(typeof NAMES)[number], string>>

/**
 * Reads the colours out of `app/theme.css`, for pictures, which no style sheet reaches: the first `--name` of each.
 * @throws Error naming the colour that isn't there
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
 * The page's background in light and in dark, for the browser around it: the first two `--paper` of `app/theme.css`.
 * @throws Error where there are fewer
 */
export function themePapers(css: string): [light: string, dark: string] {
  const [light, dark] = [...css.matchAll(/--paper:\s*([^;]+);/g)].map((match) => match[1]?.trim())
  if (light === undefined || dark === undefined)
    throw new Error('app/theme.css: expected `--paper` twice, for light and for dark')
  return [light, dark]
}
