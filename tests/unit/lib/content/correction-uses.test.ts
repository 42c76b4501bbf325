import { expect, test } from 'vitest'
import { correctionUses } from '@/lib/content/correction-uses'
import type { Body } from '@/lib/content/schema'
import { article, records } from './records'

const NOW = Date.parse('2026-06-01T00:00:00Z')
const body = (text: string): Body => ({ text, line: 9, format: 'mdx' })
const CORRECTED = article('world/ferry', {
  redirectFrom: ['/world/old-ferry'],
  corrections: [{ at: '2026-01-05T00:00:00Z', kind: 'correction', text: 'It was two ferries.' }],
  body: body('“We will not sail in this weather,” she said.\n\nTwo ferries stopped.'),
})
/** A story whose file has the given name of `line` for its frontmatter. */
const other = (name: string, text: string, more = {}) =>
  article(`city/${name}`, { body: body(text), ...more })

test('lists the stories that link to a corrected one, name it as related, translate it or quote it, with file and line', () => {
  const all = records([
    CORRECTED,
    other('card', 'Words.\n\n<AlsoRead story="world/ferry" />'),
    other('link', '<!-- a\ncomment -->\n\nSee [the story](/world/ferry#top) and [another](/world/other).'),
    other('former-address', 'See [the story](/world/old-ferry).'),
    other(
      'pull-quote',
      'Words.\n\n<PullQuote speaker="A">\n  We will not sail in this weather\n</PullQuote>',
    ),
    other('blockquote', '> One ferry stopped on Monday.', { draft: true }),
    other('short', '> Two ferries'),
    other('own-words', '> Something else was said there.'),
    article('city/related', { related: ['world/ferry'] }),
    article('city/translation', { translationOf: 'world/ferry', language: 'hi' }),
    other('withdrawn', '[x](/world/ferry)', { withdrawn: { at: '2026-01-02T00:00:00Z', reason: 'Wrong.' } }),
  ])
  all.histories.set('world/ferry', {
    text: 'x',
    changes: [
      {
        at: '2026-01-05T00:00:00Z',
        paragraphs: [{ before: 'One ferry stopped on Monday.', after: 'Two ferries stopped.' }],
      },
    ],
    source: CORRECTED.source,
  })
  const [story, ...more] = correctionUses(all, NOW)
  expect(more).toEqual([])
  expect(story).toMatchObject({ address: 'world/ferry', correction: { text: 'It was two ferries.' } })
  const places = story?.uses.map(
    ({ file, line, kind }) => `${file.replace(/^.*city\/|\.mdx$/g, '')}:${line} ${kind}`,
  )
  expect(places).toEqual([
    'blockquote:9 quotation',
    'card:11 link',
    'former-address:9 link',
    'link:12 link',
    'pull-quote:11 quotation',
    'related:1 related',
    'translation:1 translation',
  ])
})

test('stories with updates alone and unpublished ones aren’t corrected', () => {
  const at = '2026-01-05T00:00:00Z'
  const notes = (kind: 'correction' | 'update') => [{ at, kind, text: 'Text.' }]
  const all = records([
    article('world/updated', { corrections: notes('update') }),
    article('world/draft', { corrections: notes('correction'), draft: true }),
  ])
  expect(correctionUses(all, NOW)).toEqual([])
})
