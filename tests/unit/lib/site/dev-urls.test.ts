import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { liveAddresses } from '@/lib/site/dev-urls'
import { publication } from '@/tests/fixtures/content-rules/publication'

const NOW = Date.parse('2026-11-24T12:00:00Z')

test('addresses follow the files, and a broken story keeps its own', () => {
  const content = publication()
  expect(liveAddresses(content, NOW).stories).toContain('city/quay-reopens')
  const file = join(content, 'articles/city/quay-reopens.mdx')
  writeFileSync(file, '---\nheadline: Quay\n---\n\nWords.\n')
  writeFileSync(join(content, 'redirects.yaml'), 'redirects: [{ from: /here, to: /latest }]\n')
  // The disk is looked at again after a tenth of a second.
  expect(liveAddresses(content, NOW + 99).redirects.has('here')).toBe(false)
  const changed = liveAddresses(content, NOW + 100)
  expect(changed.redirects.get('here')).toBe('/latest')
  expect(changed.stories).toContain('city/quay-reopens')
  rmSync(file)
  expect(liveAddresses(content, NOW + 200).stories).not.toContain('city/quay-reopens')
})

test('what only `check` finds wrong leaves the rest working', () => {
  const content = publication({
    'articles/wrold/a.mdx':
      '---\nheadline: A\nstandfirst: B\npublished: 2026-11-01T00:00:00Z\ncredit: C\n---\n\nWords.\n',
    'redirects.yaml': 'redirects: [{ from: /caf%E9, to: /latest }, { from: /here, to: /latest }]\n',
  })
  const { stories, redirects } = liveAddresses(content, NOW + 5_000)
  expect(stories).toContain('wrold/a')
  expect([...redirects]).toContainEqual(['here', '/latest'])
})

test('a broken file that the whole site needs is told', () => {
  const content = publication({ 'sections.yaml': 'sections: 1\n' })
  expect(() => liveAddresses(content, NOW + 10_000)).toThrow(/content\/sections\.yaml:1/)
})
