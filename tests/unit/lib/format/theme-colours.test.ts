import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LITE_STYLE } from '@/components/editions/lite/lite-style'
import { themeColours, toolbarColours } from '@/lib/format/theme-colours'

const THEME = `:root { --paper: #fefefe; --paper-raised: #eeeeee; --ink: #111111; --ink-quiet: #555555; --rule: #dddddd;
  --link: #0000aa; --accent: #aa0000; --opinion: #885500; --opinion-paper: #ffeedd; }
@media (prefers-color-scheme: dark) { :root { --paper: #121212; --ink: #eeeeee; } }`

test('the light colours of a theme are found', () => {
  expect(themeColours(THEME)).toMatchObject({ paper: '#fefefe', 'ink-quiet': '#555555', ink: '#111111' })
})

test('the toolbar has the background of the page, in light and dark', () => {
  const colours = (name?: 'opinion-paper') => toolbarColours(THEME, name).map(({ color }) => color)
  expect(colours()).toEqual(['#fefefe', '#121212'])
  expect(colours('opinion-paper')).toEqual(['#ffeedd', '#ffeedd'])
})

test('dark colours are the second of each name, or the only one', () => {
  expect(themeColours(THEME, 'dark')).toMatchObject({ paper: '#121212', ink: '#eeeeee', link: '#0000aa' })
})

test('the light edition has the colours of the theme, in light and dark', () => {
  const css = readFileSync('app/theme.css', 'utf8')
  for (const { paper, ink, link } of [themeColours(css), themeColours(css, 'dark')])
    for (const colour of [paper, ink, link]) expect(LITE_STYLE).toContain(colour)
  expect(LITE_STYLE.match(/#[0-9a-f]{6}/g)?.filter((colour) => !css.includes(colour))).toEqual([])
  expect(LITE_STYLE).not.toMatch(/["'<>]/)
})

test('the site’s own theme has them all', () => {
  const css = readFileSync('app/theme.css', 'utf8')
  for (const colour of Object.values(themeColours(css))) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
})

test('a theme without one of them is an error', () => {
  expect(() => themeColours(':root { --paper: #fff; --paper-raised: #eee; }')).toThrow(
    'app/theme.css: found no `--ink`, expected a colour of that name',
  )
})
