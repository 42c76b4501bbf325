import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const filesBelow = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

describe('styles', () => {
  test('use start and end, not left and right', () => {
    const physical =
      /^\s*(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|(?:left|right|top|bottom|(?:min-|max-)?(?:width|height))\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right))/
    for (const file of filesBelow('app', /\.css$/))
      readFileSync(file, 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
        .split('\n')
        .forEach((line, index) => {
          expect(line, `${file}:${index + 1}`).not.toMatch(physical)
        })
    const utility =
      /(?:^|[\s"'`:])-?(?:m[lr]|p[lr]|left|right|text-left|text-right|border-[lr]|rounded-[lr])-/
    for (const file of filesBelow('components', /\.tsx$/))
      for (const [, names = ''] of readFileSync(file, 'utf8').matchAll(/className="([^"]*)"/g))
        expect(names, file).not.toMatch(utility)
  })

  // With such a selector inside of `:has()`, a browser computes the styles of all elements anew whenever React sets one: six times
  // in a navigation.
  test('don’t depend on `style` attributes', () => {
    for (const file of filesBelow('app', /\.css$/))
      expect(readFileSync(file, 'utf8'), file).not.toContain('[style')
  })

  test('use only colours of the theme', () => {
    for (const file of filesBelow('app/styles', /\.css$/).filter((name) => !name.endsWith('print.css')))
      expect(readFileSync(file, 'utf8').match(/#[0-9a-f]{3,8}\b/gi), file).toBeNull()
  })
})

test('the rules for scripts without italics and capitals name the same languages', () => {
  const lists = [...readFileSync('app/styles/scripts.css', 'utf8').matchAll(/:lang\(([^)]*)\)/g)]
    .map(([, list = '']) => list.split(',').map((tag) => tag.trim()))
    .filter((tags) => tags.length > 25)
  expect(lists).toHaveLength(3)
  expect(new Set(lists.map((tags) => tags.join(' '))).size).toBe(1)
})

const THEMES = ['tests/fixtures/paper/theme.css', 'tests/fixtures/student-weekly/theme.css']

test('every theme defines the properties of the fixture’s', () => {
  const [first, ...others] = [...THEMES, 'app/theme.css'].map((file) => {
    const names = readFileSync(file, 'utf8').match(/(?<=^\s*)--[\w-]+(?=:)/gm) ?? []
    return [...new Set(names)].sort()
  })
  expect(first?.length).toBeGreaterThan(20)
  for (const names of others) expect(names).toEqual(expect.arrayContaining(first ?? []))
})

// The colours of app/theme.css, which is the newsroom's, are tested on the pages of its content.
describe.each(THEMES)('%s', (file) => {
  const css = readFileSync(file, 'utf8')
  const dark = [...css.matchAll(/@media \(prefers-color-scheme: dark\) \{[\s\S]*?\n\}/g)].join('\n')
  const light = css.replace(/@media[\s\S]*?\n\}/g, '')
  const modes = { light: coloursIn(light), dark: coloursIn(dark) }

  test.each(Object.entries(modes))(
    'can be read in %s: 4.5 to 1 for every text on every paper',
    (_, colours) => {
      const of = (name: string) => {
        const hex = colours.get(name)
        if (hex === undefined) throw new Error(`no --${name}`)
        return hex
      }
      const sections = [...colours.keys()].filter((name) => name.startsWith('section '))
      expect(sections.length).toBeGreaterThanOrEqual(6)
      for (const paper of ['paper', 'paper-raised', 'opinion-paper'])
        for (const text of ['ink', 'ink-quiet', 'link', 'accent', 'opinion', ...sections])
          expect(contrast(of(text), of(paper)), `${text} on ${paper}`).toBeGreaterThanOrEqual(4.5)
      expect(contrast(of('accent-ink'), of('accent'))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('names the same colours in light and dark', () => {
    expect([...modes.dark.keys()].sort()).toEqual([...modes.light.keys()].sort())
  })
})

/** `paper` → `#fcfaf5`, `section city` → `#b03a22`. */
function coloursIn(css: string): Map<string, string> {
  const colours = new Map<string, string>()
  for (const [, section, name = '', hex = ''] of css.matchAll(
    /(?:\[data-section="([\w-]+)"\] \{\s*)?--([\w-]+):\s*(#[0-9a-f]{6});/g,
  ))
    colours.set(section === undefined ? name : `${name} ${section}`, hex)
  return colours
}

describe('fonts', () => {
  const css = readFileSync('app/fonts/faces.css', 'utf8')
  const faces = [...css.matchAll(/@font-face \{([^}]*)\}/g)].map(([, rule = '']) => ({
    family: /font-family: "([^"]+)"/.exec(rule)?.[1] ?? '',
    file: /url\("\.\/([^"]+)"\)/.exec(rule)?.[1],
    ranges: /unicode-range: ([^;]+)/.exec(rule)?.[1]?.split(', '),
  }))
  const kilobytes = (some: typeof faces) =>
    some.reduce((sum, { file }) => sum + (file ? statSync(`app/fonts/${file}`).size / 1024 : 0), 0)

  test('for Latin have at most 120 KB, in two families', () => {
    const latin = faces.filter(({ family }) => !family.startsWith('World '))
    expect(kilobytes(latin)).toBeLessThanOrEqual(120)
    const families = new Set(latin.map(({ family }) => family.replace(/ (?:Display|fallback)/g, '')))
    expect([...families].sort()).toEqual(['Public Sans', 'Source Serif'])
  })

  test('for other scripts have at most 140 KB each, no Latin letter and no character in common', () => {
    const others = faces.filter(({ family }) => family.startsWith('World '))
    expect(others.map(({ family }) => family)).toContain('World Nastaliq')
    for (const face of others) expect(kilobytes([face]), face.file).toBeLessThanOrEqual(140)
    for (const family of new Set(others.map((face) => face.family))) {
      const codes = others.filter((face) => face.family === family).flatMap(codesOf)
      expect(new Set(codes).size, family).toBe(codes.length)
      expect(Math.min(...codes), family).toBeGreaterThan(0x52f)
      for (const face of faces.filter((face) => face.family.endsWith(' fallback'))) {
        const holds = (code: number) => rangesOf(face).some(([first, last]) => code >= first && code <= last)
        expect(holds(0x41), face.family).toBe(true)
        expect(codes.filter(holds), `${face.family} comes before ${family}`).toEqual([])
      }
    }
  })

  /** First and last code points of a face's ranges. */
  function rangesOf({ ranges = [] }: (typeof faces)[number]): [number, number][] {
    return ranges.map((range) => {
      const [first = 0, last = first] = range
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16))
      return [first, last]
    })
  }
  const codesOf = (face: (typeof faces)[number]) =>
    rangesOf(face).flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    )
})

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, 'contrast ratio' and 'relative luminance'). */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}
