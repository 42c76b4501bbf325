import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkContent } from '@/lib/content/check'
import { publication } from '@/tests/fixtures/content-rules/publication'
import { errorsIn, folder, importInto, NOW, textOf } from './import-into'

const HARBOUR = 'tests/fixtures/import/wire/harbour.txt'
const STORY = 'the-harbour-boards-chair-jo-fox-has-resigned-said'

async function imported(copy: string, content = publication()) {
  const report = await importInto(content, 'text', folder({ 'copy.txt': copy }), { section: 'city' })
  const [written = ''] = report.stories
  return { report, content, text: textOf(content, written.replace('content/', '')) }
}

describe('npm run import -- text', () => {
  test('makes of agency copy a story that needs a headline, an author and the addresses of three links', async () => {
    const content = publication()
    const report = await importInto(content, 'text', folder({ 'harbour.txt': readFileSync(HARBOUR) }), {
      section: 'city',
    })
    const golden = readFileSync('tests/fixtures/import/wire/harbour.mdx', 'utf8')
    const text = textOf(content, `articles/city/${STORY}.mdx`)
    expect(text.replace(/^published: .*$/m, 'published:')).toBe(golden)
    expect(report.todo.map(({ what, count }) => [count, what])).toEqual([
      [3, expect.stringContaining('add its address (href)')],
      [1, expect.stringContaining('no headline')],
      [1, expect.stringContaining('no author')],
    ])
    expect(errorsIn(content)).toEqual([])
  })

  test('needs nothing else: with these five it is valid', async () => {
    const golden = readFileSync('tests/fixtures/import/wire/harbour.mdx', 'utf8')
      .replace('headline:\n', 'headline: Chair resigns\n')
      .replace('authors:\n', 'authors: [jo-fox]\n')
      .replace('published:', 'published: 2026-11-24T09:00:00Z')
      .replace('draft: true\n', '')
      .replaceAll('href="https://"', 'href="https://example.org/story"')
    const author = 'name: Jo Fox\nrole: Editor\nbio: Edits.\n'
    const content = publication({ 'articles/city/x.mdx': golden, 'authors/jo-fox.yaml': author })
    const { errors, summary } = checkContent(content, NOW)
    expect(errors).toEqual([])
    expect(summary.drafts).not.toContain('city/x')
  })

  test('reads lists, and a byline with the agency or the position of its author', async () => {
    const { text } = await imported(
      'The quay shuts\n\nBy ANN KERR and Jo Fox, Reuters\nStaff Writer\n\nLONDON - Words.\n\n* 12 boats\n* 5 ferries\n\n• A\n\n- One dash.',
    )
    expect(text).toContain('authors:\n  - ann-kerr\n  - jo-fox\n')
    expect(text).toContain('\n\nWords.\n\n- 12 boats\n- 5 ferries\n- A\n- One dash.\n')
  })

  test('a speaker in a script without capitals is no place', async () => {
    const { text } = await imported('उसने कहा: “हम आते हैं।”')
    expect(text).not.toContain('dateline')
  })

  test.each([
    ['NEW DELHI, July 10 (Agency) — Words.', 'New Delhi', '2026-07-10T00:00:00+01:00'],
    ['LONDON (Reuters) - Words.', 'London', undefined],
    ['New Delhi, Jul 10 (PTI) Words.', 'New Delhi', '2026-07-10T00:00:00+01:00'],
    ['KYIV, Ukraine (AP) — Words.', 'Kyiv, Ukraine', undefined],
    ['Paris, 24 December (AFP) – Words.', 'Paris', '2025-12-24T00:00:00Z'],
    ['Port Ellen: Words.', 'Port Ellen', undefined],
    ['नई दिल्ली: Words.', 'नई दिल्ली', undefined],
    ['नई दिल्ली, 10 जुलाई (भाषा) Words.', 'नई दिल्ली', undefined],
    ['القاهرة (رويترز) - Words.', 'القاهرة', undefined],
  ])('reads the dateline of %s', async (copy, place, published) => {
    const { text } = await imported(copy)
    expect(text).toContain(`\ndateline: ${place}\n`)
    if (published !== undefined) expect(text).toContain(`\npublished: ${published}\n`)
    expect(text).toMatch(/\n\nWords\.\n$/)
  })

  test.each(['Update: Words.', 'Exclusive: Words.', 'He said: Words.', 'I know Paris - Words.'])(
    'leaves the colon of %s',
    async (copy) => {
      const { text } = await imported(copy)
      expect(text).not.toContain('dateline')
      expect(text).toContain(`\n\n${copy}\n`)
    },
  )

  test('reads slug line, headline and byline', async () => {
    const { content, report, text } = await imported(
      'HARBOUR-BOARD-CHAIR\n\nChair of the board resigns\n\nBy ANN KERR and Ewan Reid\n\nPORT ELLEN (Reuters) - She resigned.\n\n-- ENDS --\n',
    )
    expect(report.stories).toEqual(['content/articles/city/harbour-board-chair.mdx'])
    expect(text).toContain('headline: Chair of the board resigns\n')
    expect(text).toContain('authors:\n  - ann-kerr\n  - ewan-reid\n')
    expect(text).not.toContain('draft')
    expect(text).toMatch(/\n\nShe resigned\.\n$/)
    expect(report.words).toMatchObject({ unaccounted: 0 })
    expect(errorsIn(content)).toEqual([])
  })

  test.each([
    [
      'AP-EU--Brexit,2nd Ld-Writethru\n\nURGENT\nEds: UPDATES.\n\nLawmakers vote\n\nBy JO FOX\nAssociated Press\n\nLONDON (AP) — Words.\n\nAP-WF-03-14-19 1834GMT',
      'Lawmakers vote',
      'Words.',
    ],
    [
      'UPDATE 2-Oil falls\n* Brent down\n* Stocks build\n(Adds quotes)\nBy Jo Fox\n\nLONDON, July 10 (Reuters) - Words.',
      'UPDATE 2-Oil falls',
      '- Brent down\n- Stocks build\n\nWords.',
    ],
    [
      'PTI DEL 45\nLS-BILL\nHouse passes bill\nNew Delhi, Jul 10 (PTI) Words.\nMore. \nXYZ\n07101834\nNNNN',
      'House passes bill',
      'Words.\n\nMore.',
    ],
    [
      'AFP 0123 FRA\n\nPM quits (LEAD)\n   ATTENTION - ADDS ///\n   By Jo Fox\n   PARIS, April 3 (AFP) - Words\nof\nfour\nlines.\n   “More\nwords.”\n   js/ab',
      'PM quits',
      'Words of four lines.\n\n“More words.”',
    ],
    [
      'Delhi: Fire in factory; no injuries\n\nNew Delhi [India], July 10 (ANI): Words.',
      'Delhi: Fire in factory; no injuries',
      'Words.',
    ],
    [
      'Haushalt/\nBundestag beschließt - «Tricks» =\n\nVon Jo Fox, dpa\n\nBerlin (dpa) - Words.',
      'Bundestag beschließt - «Tricks»',
      'Words.',
    ],
    [
      'ESPAÑA GOBIERNO\nEl Gobierno aprueba\n\nMadrid, 10 jul (EFE).- Words.\n\nEFE\n\nal/mv',
      'El Gobierno aprueba',
      'Words.',
    ],
  ])('leaves out the lines of the agency around the text of %s', async (copy, headline, words) => {
    const { content, report, text } = await imported(copy)
    expect(text).toMatch(new RegExp(`\\nheadline: "?${headline.replace(/[()]/g, '\\$&')}`))
    expect(text.split('---\n\n')[1]?.trim()).toBe(words)
    expect(report.words.unaccounted).toBe(0)
    expect(errorsIn(content)).toEqual([])
  })

  test.each([
    [
      'The quay shuts\n\nBy Jo Fox\n\nWords.\n\n###\n\nAnother story here\n\nWords.',
      'text after the end mark',
    ],
    ['PARIS (AFP) - Words.\n\nThe quay shuts\n\nLONDON, July 10 (AP) - Words.', 'a second dateline'],
    ['The quay shuts\n\nBy Jo Fox\n\nEMBARGO: 10 July, 14:00\n\nLONDON (AP) - Words.', 'lines for editors'],
    [
      'The quay shuts\n\nBy Jo Fox\n\nLONDON (AP) - Words.\n\nUnder embargo until 6 July.',
      'lines for editors',
    ],
    [
      'The quay shuts\n\nBy Jo Fox\n\nLONDON (AP) - Words.\n\nNews embargoed to 1400 GMT.',
      'lines for editors',
    ],
    [
      'The quay shuts\n\nBy Jo Fox\n\nWords.\n\nNicht zur Veröffentlichung bestimmt: +49 30 1',
      'lines for editors',
    ],
  ])('is a draft where an editor must read it first: %s', async (copy, what) => {
    const { report, text } = await imported(copy)
    expect(text).toContain('\ndraft: true\n')
    expect(JSON.stringify(report.todo)).toContain(what)
  })

  test('keeps results that look like datelines', async () => {
    const { text } = await imported(
      'The votes\n\nBy Ann Kerr\n\nThe seats\n\nJo Fox (Labour) – 12\n\nAnn Ray (Green) – 10',
    )
    expect(text).toMatch(/\n\nThe seats\n\nJo Fox \(Labour\) – 12\n\nAnn Ray \(Green\) – 10\n$/)
  })

  test.each([
    'Spain ended its embargo on Cuba of 1962.',
    'Cuba, under embargo since 1962, buys food.',
    'An embargo of 12 years hurt the 11 million people of the island.',
    '4-4-4 was the formation that the coach chose.',
    'More follows the first rule, he said.',
  ])('takes a sentence for text, not for a mark of the desk: %s', async (sentence) => {
    const { report, text } = await imported(`The quay shuts\n\nBy Jo Fox\n\nWords.\n\n${sentence}\n\nWords.`)
    expect(text).toContain(`\n${sentence}\n`)
    expect(JSON.stringify(report.todo)).not.toContain('lines for editors')
  })

  test('keeps tables, and words that are divided at the end of a line', async () => {
    const { text } = await imported(
      'Thousands vote in a well-known town, and Thou-\nsands of seats in a well-\nknown hall.\n\nParty  Seats\nRed     10\n\nEnd.',
    )
    expect(text).toContain('and Thousands of seats in a well-known hall.')
    expect(text).toContain('| Party | Seats |\n| - | - |\n| Red | 10 |')
  })

  test.each([
    ['Content-Transfer-Encoding: quoted-printable', 'Port Ellen: The caf=C3=A9=E2=80=99s ow=\nner.'],
    ['Content-Transfer-Encoding: base64', Buffer.from('Port Ellen: The café’s owner.').toString('base64')],
    ['X-Mailer: y', 'Port Ellen: The café’s \nowner.\n\n-- \nThe desk, +44 20 1'],
  ])('reads a mail with %s', async (header, body) => {
    const content = publication()
    const mail = `Received: from a\n by b\nFrom: Desk <d@a.org>\nSubject: Fwd: =?utf-8?Q?Caf=C3=A9_opens?=\nDate: Wed, 10 Jul 2019 14:05:00 +0530\nContent-Type: text/plain; charset=utf-8; format=flowed\n${header}\n\n${body}\n`
    await importInto(content, 'text', folder({ 'a.eml': mail }), { section: 'city' })
    const text = textOf(content, 'articles/city/cafe-opens.mdx')
    expect(text).toContain('headline: Café opens\n')
    expect(text).toContain('published: 2019-07-10T08:35:00Z\n')
    expect(text).toMatch(/dateline: Port Ellen\n[\s\S]*\n\nThe café’s owner\.\n$/)
  })

  test.each([
    ['First.\n\n-- \nThe desk\n\nSecond.\n\n-- \nThe agency', /First\.[\s\S]*Second\.(?![\s\S]*agency)/],
    ['First.\n\n-- \nThe desk\n\n---- Forwarded message ----\n\nSecond.', /First\.[\s\S]*Second\./],
    [`First.\n\n-- \n${'Words.\n\n'.repeat(12)}Second.`, /First\.[\s\S]*Second\./],
  ])('takes only the end of a mail for a signature: %j', async (body, words) => {
    const content = publication()
    const mail = `Message-ID: <1@a.org>\nSubject: The quay\n\n${body}\n`
    await importInto(content, 'text', folder({ 'a.eml': mail }), { section: 'city' })
    expect(textOf(content, 'articles/city/the-quay.mdx')).toMatch(words)
  })

  test.each([
    ['{\\rtf1\\ansi Words}', 'RTF'],
    ['<!DOCTYPE html><p>Words</p>', 'HTML'],
    ['%PDF-1.4 words', 'PDF'],
    [' \n', 'without text'],
    ['iz/kkuea=h us dgk fd ns’k esa fodkl dh xfr rst gqbZ gS vkSj turk dks bldk ykHk feyk gSA', 'Kruti Dev'],
    [Uint8Array.from({ length: 90 }, (_, at) => 0xc0 + (at % 40)), 'encoding'],
  ])('refuses what isn’t text, with the remedy: %s', async (copy, reason) => {
    const report = await importInto(publication(), 'text', folder({ 'copy.txt': copy }), { section: 'city' })
    expect(report.items).toMatchObject({ read: 1, written: 0, skipped: 1 })
    expect(report.skipped[0]?.reason).toContain(reason)
  })

  test('links to the story of the publication that has the headline', async () => {
    const content = publication({
      'articles/city/no-boats.mdx':
        '---\nheadline: “No boats”, says the owner\nstandfirst: None.\npublished: 2026-01-01T00:00:00Z\ncredit: Staff\n---\n\nNone.\n',
    })
    const { text } = await imported(
      'A headline for the story\n\nBy Ann Kerr\n\nFirst. ALSO READ | No Boats, Says the Owner Also Read - Unknown story\nSecond.\n\nRead more: No boats, says the owner\n\nThird.',
      content,
    )
    expect(text).toMatch(
      /First\.\n\n<AlsoRead story="city\/no-boats" \/>\n\n<AlsoRead href="https:\/\/" headline="Unknown story" \/>\n\nSecond\.\n\n<AlsoRead story="city\/no-boats" \/>\n\nThird\./,
    )
    expect(text).toContain('draft: true')
  })

  test.each(['BC-EU--Brexit, 3rd Ld', 'AP-EU--Britain-Brexit', 'HARBOUR-BOARD/CHAIR'])(
    'takes %s for the slug line',
    async (line) => {
      const { text } = await imported(`${line}\n\nLONDON (AP) — The first sentence.`)
      expect(text).toMatch(/\n---\n\nThe first sentence\.\n$/)
    },
  )

  test.each([
    'यह भी पढ़ें: बंदरगाह बंद',
    'पहली ख़बर। ये भी पढ़ें | बंदरगाह बंद',
    'اقرأ أيضا: إغلاق الميناء',
    'اقرأ أيضًا - إغلاق الميناء',
    'یہ بھی پڑھیں: بندرگاہ بند',
    'আরও পড়ুন: বন্দর বন্ধ',
    'Lesen Sie auch: Hafen geschlossen',
    'Lire aussi : Le port est fermé',
    'Le puede interesar: El puerto',
    '(Also read: The harbour)',
    'Also Read:\nThe harbour',
  ])('reads the link of %s', async (line) => {
    const { text } = await imported(`A headline\n\nBy Ann Kerr\n\nThe text.\n\n${line}\n\nMore text.`)
    expect(text).toMatch(
      /<AlsoRead href="https:\/\/" headline="(?!یہ|यह|ये|اقرأ|আরও|Les|Lir|Le puede|Also)[^":|-]+" \/>/,
    )
  })

  test('leaves words that only look like a link', async () => {
    const { text } = await imported('You can also read: the minutes. Read the minutes. She read - and left.')
    expect(text).not.toContain('AlsoRead')
  })

  test.each(['windows-1252', 'utf-16le'] as const)('reads copy in %s', async (encoding) => {
    const words = 'Port Ellen: The café’s owner said “no”.'
    const bytes =
      encoding === 'utf-16le'
        ? Buffer.from(`\ufeff${words}`, 'utf16le')
        : Buffer.from(words.replace('’', '\x92').replace('“', '\x93').replace('”', '\x94'), 'latin1')
    const content = publication()
    const report = await importInto(content, 'text', folder({ 'copy.txt': bytes }), { section: 'city' })
    expect(textOf(content, (report.stories[0] ?? '').replace('content/', ''))).toContain(
      'The café’s owner said “no”.',
    )
    expect(JSON.stringify(report.changed)).toContain(encoding)
  })
})
