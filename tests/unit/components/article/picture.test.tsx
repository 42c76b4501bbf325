import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Picture } from '@/components/article/picture'

const rendered = (width: number, height: number, focus?: string) =>
  renderToStaticMarkup(
    <Picture image={{ src: '/a.jpg', width, height, original: { focus } }} alt="A" sizes={400} />,
  )

describe('a picture', () => {
  test('that is much taller or wider than its place is marked', () => {
    expect(rendered(1200, 1600)).toContain('data-shape="tall"')
    expect(rendered(3000, 1000)).toContain('data-shape="wide"')
    for (const [width, height] of [
      [1600, 900],
      [1000, 1000],
      [1500, 1000],
    ] as const)
      expect(rendered(width, height)).not.toContain('data-shape')
  })

  test('keeps the nearest tenth of its focus in crops', () => {
    expect(rendered(1600, 900, '40% 20%')).toMatch(/data-focus-x="4" data-focus-y="2"/)
    expect(rendered(1600, 900, '0% 97.5%')).toMatch(/data-focus-x="0" data-focus-y="10"/)
    expect(rendered(1600, 900)).not.toContain('data-focus')
  })
})
