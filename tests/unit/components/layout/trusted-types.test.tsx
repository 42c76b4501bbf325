import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { isTrustedHtml, isTrustedScript, isTrustedScriptUrl } from '@/components/layout/trusted-types'
import { JsonLd } from '@/components/seo/json-ld'
import { Embed } from '@/components/story/embed'

const PAGE = 'https://paper.example/world/x'

test('HTML that the site itself inserts is allowed', () => {
  expect(isTrustedHtml('<script></script>')).toBe(true)
  const [, json = ''] =
    /<script[^>]*>(.*)<\/script>/.exec(
      renderToStaticMarkup(
        <JsonLd things={[{ '@context': 'https://schema.org', headline: '</script><b>&' }]} />,
      ),
    ) ?? []
  expect(isTrustedHtml(json)).toBe(true)
  expect(isTrustedScript(json)).toBe(true)
  expect(isTrustedScriptUrl('/_next/static/chunks/a.js?dpl=1', PAGE)).toBe(true)
  expect(isTrustedScriptUrl('/sw.js', PAGE)).toBe(true)
  expect(isTrustedScriptUrl('https://plausible.io/js/script.js', PAGE)).toBe(true)
})

test.each([
  ['https://example.org/v/1?a=1&b=2', 'Tides & "time"'],
  ['https://example.org/v', '</a><script>alert(1)</script>'],
  ['https://example.org/"onload=', 'é <b>'],
])('the cover of an embed of %s titled %s is trusted', (url, title) => {
  const embed = <Embed url={url} title={title} frame={undefined} load={title} consent="" open="" />
  const [, cover = ''] = / srcDoc="([^"]*)"/i.exec(renderToStaticMarkup(embed)) ?? []
  const unescaped = cover
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
  expect(unescaped).toContain('<style>')
  expect(isTrustedHtml(unescaped)).toBe(true)
})

test('each text of an embed’s cover has the direction of its language', () => {
  const cover = renderToStaticMarkup(
    <Embed url="https://example.org/v" title="فيديو: Ferry" frame="en" load="Load" consent="" open="" />,
  )
  expect(cover).toContain(
    '&lt;a dir=auto href=&quot;https://example.org/v&quot;&gt;فيديو: Ferry&lt;span dir=auto&gt;Load',
  )
})

const COVER = '<!doctype html><meta name=color-scheme content="light dark"><style>a{}</style>'
test.each([
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<script></script><script>alert(1)</script>',
  '<SCRIPT></SCRIPT>',
  '<svg onload=alert(1)>',
  `${COVER}<a href="https://a.example">x<br><span>y</span></a><script>alert(1)</script>`,
  `${COVER}<a href="https://a.example" onclick="alert(1)">x<br><span>y</span></a>`,
  `${COVER}<a href="javascript:alert(1)">x<br><span>y</span></a>`,
  `${COVER.replace('a{}', '</style><script>1</script>')}<a href="https://a.example">x<br><span>y</span></a>`,
])('HTML with a script is refused: %s', (html) => {
  expect(isTrustedHtml(html)).toBe(false)
})

test.each(['alert(1)', '{alert(1)}', '{"@context":alert(1)}', '{"@":1};alert(1)', ''])(
  'the text of a script is refused: %s',
  (text) => {
    expect(isTrustedScript(text)).toBe(false)
  },
)

test.each([
  '/media/world/x.js',
  '/x/../_next/image?url=x',
  'data:text/javascript,alert(1)',
  'blob:https://paper.example/1',
  'http://other.example/x.js',
  'javascript:alert(1)',
])('a script is not loaded from %s', (url) => {
  expect(isTrustedScriptUrl(url, PAGE)).toBe(false)
})
