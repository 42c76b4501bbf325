import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { JsonLd } from '@/components/seo/json-ld'

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]> & "quotes" \\ \u2028 \u0000 🌊 \u202e',
  '</SCRIPT >',
]

test.each(HOSTILE)('a headline with %j doesn’t end the script, and is parsed back unchanged', (headline) => {
  const html = renderToStaticMarkup(<JsonLd things={[{ headline, nested: { [headline]: headline } }]} />)
  const [, json = ''] = /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(html) ?? []
  expect(json).not.toContain('<')
  expect(JSON.parse(json)).toEqual({ headline, nested: { [headline]: headline } })
})

test('each object has a script element of its own', () => {
  const html = renderToStaticMarkup(<JsonLd things={[{ a: 1 }, { b: 2 }]} />)
  expect(html.match(/<script /g)).toHaveLength(2)
})
