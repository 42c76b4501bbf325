import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { themeColours, themePapers } from '@/lib/seo/theme-colours'

const THEME = `:root { --paper: #fefefe; --paper-raised: #eeeeee; --ink: #111111; --ink-quiet: #555555; --rule: #dddddd;
  --link: #0000aa; --accent: #aa0000; --opinion: #885500; --opinion-paper: #ffeedd; }
@media (prefers-color-scheme: dark) { :root { --paper: #121212; --ink: #eeeeee; } }`

test('the light colours of a theme are found, and its two papers', () => {
  expect(themeColours(THEME)).toMatchObject({ paper: '#fefefe', 'ink-quiet': '#555555', ink: '#111111' })
  expect(themePapers(THEME)).toEqual(['#fefefe', '#121212'])
})

test('the site’s own theme has them all', () => {
  const css = readFileSync('app/theme.css', 'utf8')
  for (const colour of [...Object.values(themeColours(css)), ...themePapers(css)])
    expect(colour).toMatch(/^#[0-9a-f]{6}$/)
})

test('a theme without one of them is told', () => {
  expect(() => themeColours(':root { --paper: #fff; --paper-raised: #eee; }')).toThrow(
    'app/theme.css: found no `--ink`, expected a colour of that name',
  )
  expect(() => themePapers(':root { --paper: #fff; }')).toThrow('expected `--paper` twice')
})
