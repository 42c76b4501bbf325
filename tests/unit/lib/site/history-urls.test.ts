import { expect, test } from 'vitest'
import { createUrlTable } from '@/lib/site/create-url-table'
import { resolveRequest } from '@/lib/site/resolve-request'
import { article, records } from '../content/records'

const NOW = Date.parse('2026-02-01T00:00:00Z')
const TABLE = createUrlTable(
  records([
    article('world/public', { redirectFrom: ['/world/former'] }),
    article('world/later', { published: '2026-03-01T00:00:00Z' }),
    article('world/draft', { draft: true }),
    article('world/gone', { withdrawn: { at: '2026-01-02T00:00:00Z', reason: 'Wrong.' } }),
  ]),
  [],
  NOW,
)
const at = (pathname: string) => resolveRequest({ method: 'GET', pathname, search: '' }, TABLE, NOW)

test.each([
  ['/world/public/history', { kind: 'pass' }],
  ['/world/former/history', { kind: 'redirect', to: '/world/public/history' }],
  ['/world/later/history', { kind: 'missing' }],
  ['/world/draft/history', { kind: 'missing' }],
  ['/world/none/history', { kind: 'missing' }],
  ['/world/history', { kind: 'missing' }],
  ['/world/gone/history', { kind: 'withdrawn', address: 'world/gone' }],
])('%s', (path, expected) => expect(at(path)).toMatchObject(expected))
