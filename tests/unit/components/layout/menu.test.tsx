import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { menuColumns } from '@/components/layout/menu'

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
