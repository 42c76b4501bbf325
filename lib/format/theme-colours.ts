/** The colours of the site in one colour scheme, as CSS has them: `#fdfbf6`. */
export type ThemeColours = Readonly<ReturnType<typeof themeColours>>

/**
 * Reads the colours of `app/theme.css`, for images and documents that don't load the style sheet: the first value of
 * each name; for dark the second, if there is one.
 * @throws Error naming the colour that isn't there
 */
export function themeColours(css: string, scheme: 'light' | 'dark' = 'light') {
  const colour = (name: string) => {
    const [light, dark] = [...css.matchAll(new RegExp(`--${name}:\\s*([^;]+);`, 'g'))].map(([, value = '']) =>
      value.trim(),
    )
    if (light === undefined)
      throw new Error(`app/theme.css: found no \`--${name}\`, expected a colour of that name`)
    return scheme === 'dark' ? (dark ?? light) : light
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

/** The background of a page for the toolbar of the browser, as descriptors of `<meta name="theme-color">`. */
export function toolbarColours(css: string, name: 'paper' | 'opinion-paper' = 'paper') {
  return (['light', 'dark'] as const).map((scheme) => ({
    media: `(prefers-color-scheme: ${scheme})`,
    color: themeColours(css, scheme)[name],
  }))
}
