import { describe, expect, test } from 'vitest'
import { CATALOGUES, catalogueTag } from '@/lib/words/words'
import { type Option, readSettings } from '@/scripts/init/settings'
import { starterText } from '@/scripts/init/starter-text'

const SYSTEM = { timeZone: 'Europe/Paris' }

/** Gives the answers in turn, '' after the last, and records what is shown. */
function terminalWith(answers: readonly string[]) {
  const shown: string[] = []
  const left = [...answers]
  return {
    shown,
    terminal: {
      ask: async (question: string) => {
        shown.push(question)
        return left.shift() ?? ''
      },
      say: (line: string) => {
        shown.push(line)
      },
    },
  }
}

const read = (given: Partial<Record<Option, string>>) => readSettings({ name: 'The Post', ...given }, SYSTEM)

describe('the settings of a new publication', () => {
  test('are asked for, are asked for again after an invalid answer, and have suggestions', async () => {
    const { shown, terminal } = terminalWith([
      '',
      'Der Bote',
      'deutsch',
      'de-AT',
      '',
      'vienna',
      'Europe/Vienna',
    ])
    expect(await readSettings({}, SYSTEM, terminal)).toEqual({
      name: 'Der Bote',
      language: 'de-AT',
      tagline: 'Unabhängige Nachrichten',
      timeZone: 'Europe/Vienna',
      url: '',
      email: 'newsroom@example.org',
      sections: [
        { id: 'nachrichten', name: 'Nachrichten' },
        { id: 'kultur', name: 'Kultur' },
        { id: 'meinung', name: 'Meinung' },
      ],
    })
    expect(shown.filter((line) => line.startsWith('  '))).toEqual([
      expect.stringContaining('found nothing, expected the name'),
      expect.stringContaining('found `deutsch`'),
      expect.stringContaining('did you mean `Europe/Vienna`'),
    ])
    expect(shown).toContain('Time zone [Europe/Paris]: ')
  })

  test('that are given aren’t asked for', async () => {
    const { shown, terminal } = terminalWith([])
    await readSettings({ name: 'The Post', language: 'en', sections: 'World' }, SYSTEM, terminal)
    expect(shown).toHaveLength(4)
  })

  test('that are wrong are all reported', async () => {
    const settings = await read({
      name: ' ',
      language: 'xx',
      'time-zone': 'Mars',
      url: 'a b',
      email: 'a',
      sections: ',',
    })
    expect('problems' in settings && settings.problems.map((line) => line.split(':')[0])).toEqual([
      '--name',
      '--language',
      '--time-zone',
      '--url',
      '--email',
      '--sections',
    ])
  })

  test('a locale such as en_GB.UTF-8 becomes a language tag, and a host becomes a URL', async () => {
    const settings = await read({
      language: 'hi_IN.UTF-8',
      url: 'www.example.org',
      sections: 'World, Latest',
    })
    expect('problems' in settings && settings.problems).toEqual([
      expect.stringContaining('did you mean `hi-IN`?'),
      expect.stringContaining('did you mean `https://www.example.org`?'),
      expect.stringContaining('/latest the site uses itself'),
    ])
  })

  test.each([
    ['berlin', 'Europe/Berlin'],
    ['New York', 'America/New_York'],
    ['europe/belin', 'Europe/Berlin'],
    ['Kolkata', 'Asia/Kolkata'],
    ['america/argentina/buenos aires', 'America/Argentina/Buenos_Aires'],
  ])('a time zone near %s is %s', async (given, meant) => {
    const settings = await read({ 'time-zone': given })
    expect('problems' in settings && settings.problems).toEqual([
      expect.stringContaining(`did you mean \`${meant}\``),
    ])
  })

  test.each([
    [
      'World, City & Sport,',
      [
        ['world', 'World'],
        ['city-and-sport', 'City & Sport'],
      ],
    ],
    [
      'أخبار، رأي',
      [
        ['أخبار', 'أخبار'],
        ['رأي', 'رأي'],
      ],
    ],
    [
      'welt=Die Welt; stadt=Stadt',
      [
        ['welt', 'Die Welt'],
        ['stadt', 'Stadt'],
      ],
    ],
  ])('the sections of %s', async (given, expected) => {
    const settings = await read({ sections: given })
    expect('sections' in settings && settings.sections.map(({ id, name }) => [id, name])).toEqual(expected)
  })

  test.each([
    ['World, world', 'found the address /world twice'],
    ['Wörld=World', 'which is no id (`woerld` is one)'],
    ['world=', 'which has no name'],
    ['!!!', 'of which no address can be made'],
  ])('no sections of %s', async (given, problem) => {
    const settings = await read({ sections: given })
    expect('problems' in settings && settings.problems).toEqual([expect.stringContaining(problem)])
  })

  test.each([...Object.keys(CATALOGUES), 'zh-TW', 'sw'])(
    'have a suggestion for all but the name in %s',
    async (language) => {
      expect(starterText(language).language).toBe(catalogueTag(language) ?? 'en')
      const settings = await read({ language })
      expect('problems' in settings ? settings.problems : settings.sections.map(({ id }) => id)).toHaveLength(
        3,
      )
    },
  )
})
