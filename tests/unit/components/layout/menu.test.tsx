import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import type { LinkComponent } from '@/components/layout/list-link'
import { menuColumns } from '@/components/layout/menu'
import { SiteFrame } from '@/components/layout/site-frame'
import { createCatalog } from '@/lib/site/catalog'
import { article, records } from '@/tests/unit/lib/content/records'

const NOW = Date.parse('2026-02-01T00:00:00Z')
const Link: LinkComponent = ({ href, children }) => <a href={href}>{children}</a>

test('a column without links has no heading: a publication may have no standing pages', () => {
  const columns = [
    { title: 'Sections', links: [{ href: '/city', name: 'City' }] },
    { title: 'The Paper', links: [] },
  ]
  const html = renderToStaticMarkup(
    menuColumns(columns, ({ href, children }) => <a href={href}>{children}</a>),
  )
  expect(html).toBe('<div><h2>Sections</h2><ul><li><a href="/city">City</a></li></ul></div>')
})

test('the frame of a page links to a directory only if it has entries', () => {
  const frame = (facts: Parameters<typeof article>[1]) => {
    const catalog = createCatalog(records([article('world/a', facts)]), NOW)
    return renderToStaticMarkup(
      <SiteFrame catalog={catalog} now={NOW} links={{ List: Link, Section: Link }}>
        Text
      </SiteFrame>,
    )
  }
  const plain = frame({ authors: undefined, credit: 'An agency' })
  expect(plain).not.toMatch(/"\/(?:topics|storylines|authors)"/)
  expect(plain).toContain('"/latest"')
  expect(plain).toContain('"/archive"')
  expect(frame({ topics: ['ferries'] })).toContain('"/topics"')
})

test('the frame of a page resolves the stories that it shows, not all of the publication', () => {
  const catalog = createCatalog(records([article('world/a')]), NOW)
  const all = vi.spyOn(catalog, 'stories', 'get')
  const frame = (
    <SiteFrame catalog={catalog} now={NOW} links={{ List: Link, Section: Link }}>
      Text
    </SiteFrame>
  )
  expect(renderToStaticMarkup(frame)).toContain('"/archive"')
  expect(all).not.toHaveBeenCalled()
})
