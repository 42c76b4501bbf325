import { expect, test } from 'vitest'
import { CROPS, cropAddress, parseCrop } from '@/lib/images/crops'

test('search engines get the three ratios, 1,200 px wide', () => {
  for (const [crop, { width, height }] of Object.entries(CROPS)) {
    const [across = 0, down = 1] = crop.split('x').map(Number)
    expect(width).toBe(1200)
    expect(height).toBe((1200 * down) / across)
  }
})

test('an address says which picture, which crop and which version', () => {
  for (const src of ['/images/ferry.png', '/media/world/2019/07/a.b.svg'])
    for (const crop of ['16x9', '4x3', '1x1'] as const) {
      const [, first, ...steps] = cropAddress({ src, version: '0123abcd' }, crop).split('/')
      expect(first).toBe('crops')
      expect(parseCrop(steps)).toEqual({ src, crop, version: '0123abcd' })
    }
})

test.each([
  'images/ferry.png',
  'images/ferry.png/2x1-0123abcd.jpg',
  'images/ferry.png/16x9-0123abcd.png',
  'images/ferry.png/16x9-0123abc.jpg',
  'images/ferry.png/16x9.jpg',
  'images/ferry.png/toString-0123abcd.jpg',
  '16x9-0123ABCD.jpg',
  '',
])('%s names no crop', (path) => {
  expect(parseCrop(path.split('/'))).toBeUndefined()
})
