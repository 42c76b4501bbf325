import { describe, expect, test } from 'vitest'
import { drawable, fitText } from '@/lib/format/lettering'

describe('drawable', () => {
  test.each([
    ['“Don’t ever talk — that way…”', '“Don’t ever talk — that way…”'],
    ['Łódź, Ελλάδα, Ґалаґан, İstanbul', 'Łódź, Ελλάδα, Ґалаґан, İstanbul'],
    ['A⁠ storm 🌊 breaks ⚡️ out', 'A storm breaks out'],
    ['10 000\nboats\u00a0sail\u200b\u00ad', '10 000 boats sail'],
    ['Cafe\u0301', 'Café'],
  ])('%j becomes %j', (text, drawn) => {
    expect(drawable(text)).toBe(drawn)
  })

  test.each(['السفير', '日本', 'A 日本 story', 'H₂O', '👩‍🚀', '', '  '])('%j can’t be drawn', (text) => {
    expect(drawable(text)).toBeUndefined()
  })
})

describe('fitText', () => {
  const box = { width: 640, height: 342, lineHeight: 1.08, sizes: [108, 92, 79, 68, 58, 50, 42] }

  test('a short headline gets a large size, a long one a smaller size; both fit', () => {
    expect(fitText('Gate three failed', box)).toEqual({ size: 108, lines: 2 })
    const long = fitText(
      'Britain’s ambassador to Washington resigns after leaked cables called White House '.repeat(2),
      box,
    )
    expect(long.size).toBeLessThan(60)
    expect(long.size).toBeGreaterThanOrEqual(42)
  })

  test('a text that fits at no size is cut after the last line that fits', () => {
    expect(fitText('endless '.repeat(200), box)).toEqual({ size: 42, lines: 7 })
  })

  test('a word wider than the box is set so small that it fits, where that is possible', () => {
    expect(fitText('Hafenordnungsbeirat', box).size).toBe(58)
    expect(fitText('x'.repeat(300), box).size).toBe(42)
  })
})
