import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { markOf } from '@/scripts/init/icons'
import { initials } from '@/scripts/init/initials'
import { outlinesOf } from '@/scripts/init/lettermark'

const COLOURS = { accent: '#b03a22', paper: '#fcfaf5' }
const LATIN = ['app/fonts/share']

describe('initials', () => {
  test.each([
    ['The Ostrey Courier', 'en', 'OC'],
    ['guardian', 'en', 'G'],
    ['The', 'en', 'T'],
    ['iltalehti uutiset', 'tr', 'İU'],
    ['24 Hours', 'en', '2H'],
    ['दैनिक जागरण', 'hi', 'दैजा'],
    ['جريدة الشروق', 'ar', 'ج'],
    ['الأهرام', 'ar', 'أ'],
    ['人民日报', 'zh', '人'],
    ['🙂', 'en', ''],
  ])('of %s', (name, language, expected) => {
    expect(initials(name, language)).toBe(expected)
  })
})

describe('an icon', () => {
  test('has its letters as outlines in the middle', async () => {
    const { svg, isDrawn } = markOf({ name: 'Ostrey Courier', language: 'en' }, COLOURS, (letters) =>
      outlinesOf(letters, LATIN),
    )
    expect(isDrawn).toBe(true)
    expect(svg.toString()).not.toContain('<text')
    const { data, info } = await sharp(svg)
      .resize(64, 64)
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const light = [...data].flatMap((value, index) =>
      value > 200 ? [{ x: index % info.width, y: Math.floor(index / info.width) }] : [],
    )
    const [left, right] = [Math.min(...light.map(({ x }) => x)), Math.max(...light.map(({ x }) => x))]
    const [top, bottom] = [Math.min(...light.map(({ y }) => y)), Math.max(...light.map(({ y }) => y))]
    expect(Math.abs(left - (63 - right))).toBeLessThanOrEqual(1)
    expect(Math.abs(top - (63 - bottom))).toBeLessThanOrEqual(1)
    expect(right - left).toBeGreaterThan(24)
  })

  test('has lines in place of letters that no typeface has: no boxes', () => {
    expect(outlinesOf('人', LATIN)).toBeUndefined()
    const { svg, isDrawn, letters } = markOf({ name: '人民日报', language: 'zh' }, COLOURS, () => undefined)
    expect([letters, isDrawn]).toEqual(['人', false])
    expect(svg.toString().match(/<path/g)).toHaveLength(1)
  })
})
