import { describe, expect, test } from 'vitest'
import { storyHistory, type Version } from '@/lib/content/story-history'

const NOW = Date.parse('2026-06-01T00:00:00Z')

/** A version of a story's file: when it was committed, its text and other frontmatter. */
function version(time: string, text: string, more = '', published = '2026-01-01T00:00:00Z'): Version {
  const facts = `headline: Ferry stops\nstandfirst: Nobody crosses.\npublished: ${published}\n${more}`
  return { time: Date.parse(time), text: `---\n${facts}\n---\n\n${text}\n`, format: 'mdx' }
}
const changesOf = (...versions: Version[]) => storyHistory(versions, NOW).changes
const FIRST = version('2026-01-01T00:00:00Z', 'One ferry stopped.\n\nNobody was hurt.')

describe('the history of a story', () => {
  test('has the paragraphs that changed between public versions, each with its former text', () => {
    expect(
      changesOf(
        FIRST,
        version('2026-01-02T00:00:00Z', 'Two ferries stopped.\n\nNobody was hurt.\n\nMore follows.'),
      ),
    ).toEqual([
      {
        at: '2026-01-02T00:00:00Z',
        paragraphs: [
          { before: 'One ferry stopped.', after: 'Two ferries stopped.' },
          { after: 'More follows.' },
        ],
      },
    ])
  })

  test('shows paragraphs without a similar former text as removed and added', () => {
    const before = version('2026-01-01T00:00:00Z', 'The mayor resigned on Tuesday.\n\nEnd.')
    const after = version('2026-01-02T00:00:00Z', 'Rain is forecast for the weekend.\n\nEnd.')
    expect(changesOf(before, after)).toMatchObject([
      {
        paragraphs: [
          { before: 'The mayor resigned on Tuesday.' },
          { after: 'Rain is forecast for the weekend.' },
        ],
      },
    ])
  })

  test('takes the time of a correction or update that came with the change, as readers see it on the story', () => {
    const [change] = changesOf(
      FIRST,
      version('2026-01-02T00:10:00Z', 'Two ferries stopped.', 'updated: 2026-01-02T05:30:00+05:30'),
    )
    expect(change?.at).toBe('2026-01-02T05:30:00+05:30')
  })

  test.each([
    ['of a draft', version('2026-01-02T00:00:00Z', 'Secret.', 'draft: true')],
    [
      'of a withdrawn version',
      version('2026-01-02T00:00:00Z', 'Secret.', 'withdrawn: {at: 2026-01-02T00:00:00Z, reason: Wrong.}'),
    ],
    [
      'under an embargo that was replaced before it ended',
      version('2026-01-02T00:00:00Z', 'Secret.', '', '2026-01-03T00:00:00Z'),
    ],
    ['with frontmatter that nobody can read', version('2026-01-02T00:00:00Z', 'Secret.', 'headline: again')],
    ['with a body that isn’t valid MDX', version('2026-01-02T00:00:00Z', 'Secret <FactBox>')],
  ])('shows nothing %s', (_, hidden) => {
    const last = version('2026-01-02T12:00:00Z', 'Two ferries stopped.\n\nNobody was hurt.')
    const changes = changesOf(FIRST, hidden, last)
    expect(JSON.stringify(changes)).not.toContain('Secret')
    expect(changes).toEqual(changesOf(FIRST, last))
  })

  test('begins with the text that was there when the embargo ended', () => {
    const embargoed = (time: string, text: string) => version(time, text, '', '2026-01-02T00:00:00Z')
    const changes = changesOf(
      embargoed('2026-01-01T00:00:00Z', 'Secret first text.'),
      embargoed('2026-01-01T12:00:00Z', 'One ferry stopped.'),
      embargoed('2026-01-02T12:00:00Z', 'Two ferries stopped.'),
    )
    expect(changes.map(({ paragraphs }) => paragraphs)).toEqual([
      [{ before: 'One ferry stopped.', after: 'Two ferries stopped.' }],
    ])
    const later = [embargoed('2026-01-01T00:00:00Z', 'Secret.'), embargoed('2026-01-01T06:00:00Z', 'One.')]
    expect(storyHistory(later, Date.parse('2026-01-01T12:00:00Z')).changes).toEqual([])
  })

  test('adds later changes to a history that an editor has shortened', () => {
    const second = version('2026-01-02T00:00:00Z', 'Two ferries stopped.')
    const known = { ...storyHistory([FIRST, second], NOW), changes: [] }
    const third = version('2026-01-03T00:00:00Z', 'Three ferries stopped.')
    expect(storyHistory([FIRST, second, third], NOW, known)).toMatchObject({
      isKnownLost: false,
      changes: [{ paragraphs: [{ before: 'Two ferries stopped.', after: 'Three ferries stopped.' }] }],
    })
    expect(storyHistory([third], NOW, known)).toMatchObject({ isKnownLost: true, changes: [] })
  })

  test('of live coverage has edits of entries and no new entries', () => {
    const live = (time: string, text: string) => version(time, text, 'kind: live')
    const entry = (at: string, text: string) =>
      `<LiveUpdate at="${at}" headline="News of ${at}">\n${text}\n</LiveUpdate>\n\n`
    const first = entry('2026-01-01T09:00:00Z', 'One ferry stopped.')
    const second = entry('2026-01-01T10:00:00Z', 'The mayor speaks.')
    const edited = entry('2026-01-01T09:00:00Z', 'Two ferries stopped.')
    expect(
      changesOf(
        live('2026-01-01T09:00:00Z', first),
        live('2026-01-01T10:00:00Z', second + first),
        live('2026-01-01T11:00:00Z', second + edited),
      ),
    ).toMatchObject([{ paragraphs: [{ before: 'One ferry stopped.', after: 'Two ferries stopped.' }] }])
  })
})
