import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { themeColours } from '@/lib/seo/theme-colours'

test('the light colours of the site’s own theme are found', () => {
  const colours = themeColours(readFileSync('app/theme.css', 'utf8'))
  expect(colours).toMatchObject({ paper: '#fdfbf6', 'ink-quiet': '#55626a', 'opinion-paper': '#fbf1dd' })
})

test('a theme without one of them is told', () => {
  expect(() => themeColours(':root { --paper: #fff; --paper-raised: #eee; }')).toThrow(
    'app/theme.css: found no `--ink`, expected a colour of that name',
  )
})
