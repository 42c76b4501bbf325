import { describe, expect, test } from 'vitest'
import { checkContent } from '@/lib/content/check'
import { loadContent } from '@/lib/content/load'
import { shortSlug, slug } from '@/lib/content/slug'
import { createCatalog } from '@/lib/site/catalog'
import { createUrlTable } from '@/lib/site/create-url-table'
import { resolveRequest } from '@/lib/site/resolve-request'
import { type Change, publication } from '@/tests/fixtures/content-rules/publication'

const NOW = Date.parse('2026-11-24T12:00:00Z')
const HINDI = 'world/चुनाव-के-नतीजे'
const ARABIC = 'world/نتائج-الانتخابات'
const CAFE = 'city/café'
const file = (address: string) => `articles/${address}.mdx`

function story(frontmatter = '', body = 'Words.'): string {
  return `---\nheadline: a\nstandfirst: b\npublished: 2026-11-02T06:30:00Z\ncredit: c\n${frontmatter}---\n\n${body}\n`
}

function problems(changes: Record<string, Change>) {
  const { errors, warnings } = checkContent(publication(changes), NOW)
  return [...errors, ...warnings]
}

function siteOf(changes: Record<string, Change>) {
  const { records, findings } = loadContent(publication(changes), NOW)
  expect(findings).toEqual([])
  if (records === undefined) throw new Error('no records')
  const table = createUrlTable(records, [], NOW)
  const answer = (pathname: string) => {
    const found = resolveRequest({ method: 'GET', pathname, search: '' }, table, NOW)
    return found.kind === 'redirect' ? found.to : found.kind
  }
  return { catalog: createCatalog(records, NOW), answer }
}

describe('slug', () => {
  test.each([
    ['चुनाव के नतीजे घोषित, मतगणना देर तक', 'चुनाव-के-नतीजे-घोषित-मतगणना-देर-तक'],
    ['إعلان نتائج الانتخابات بعد ليلـــة', 'إعلان-نتائج-الانتخابات-بعد-ليلة'],
    ['می‌شود', 'میشود'],
    ['ঢাকায়  বন্যা!', 'ঢাকায়-বন্যা'],
    ['iPhone 17 की क़ीमत', 'iphone-17-की-क़ीमत'],
    ['选举结果公布', '选举结果公布'],
    ['L’été d’Ève', 'l-ete-d-eve'],
    ['Выборы в Москве', 'vybory-v-moskve'],
    ['—', ''],
  ])('of %s', (name, expected) => {
    expect(slug(name)).toBe(expected.normalize())
  })
})

test('a short slug has whole words, and room in the name of a file', () => {
  const words = Array.from({ length: 40 }, () => 'मतगणना')
  expect(shortSlug(words.join(' '))).toBe(words.slice(0, 11).join('-'))
  expect(Buffer.byteLength(shortSlug('म'.repeat(300)))).toBe(210)
})

describe('addresses in other scripts', () => {
  test('are kept, encoded once in links, and found in any spelling that a link in a story has', () => {
    const links = `[a](/${ARABIC}) [b](${encodeURI(`/${ARABIC}`)}#x) <AlsoRead story="${ARABIC}" />`
    const changes = {
      [file(HINDI)]: story(`related: [${encodeURI(ARABIC)}]\n`, links.replace(' <', '\n\n<')),
      [file(ARABIC)]: story(`language: ar\ntranslationOf: ${HINDI}\n`, '## X\n\nWords.'),
    }
    expect(problems(changes)).toEqual([])
    const { catalog } = siteOf(changes)
    expect(catalog.byAddress.get(HINDI)?.href).toBe(encodeURI(`/${HINDI}`))
    expect(catalog.byAddress.get(HINDI)?.related).toEqual([ARABIC])
  })

  test('have one URL: in NFC, and encoded once', () => {
    const { answer } = siteOf({ [file(HINDI)]: story(), [file(CAFE)]: story() })
    for (const address of [HINDI, CAFE]) {
      const url = encodeURI(`/${address}`)
      for (const ending of ['', '/lite', '.md']) expect(answer(url + ending), url + ending).toBe('pass')
      expect(answer(encodeURI(url))).toBe('missing')
      expect(answer(`${url}/`)).toBe(url)
    }
    expect(answer(encodeURI('/city/cafe\u0301'))).toBe('/city/caf%C3%A9')
    expect(answer('/city/caf%c3%a9')).toBe('/city/caf%C3%A9')
    expect(answer('/city/CAF%C3%89')).toBe('/city/caf%C3%A9')
  })

  test('of files that macOS has decomposed are composed, and the files are read', () => {
    const { catalog } = siteOf({
      [file(CAFE.normalize('NFD'))]: story(`topics: [${'été'.normalize('NFD')}]\n`),
      [`topics/${'été'.normalize('NFD')}.yaml`]: 'name: Summer\ndescription: Hot.\n',
    })
    expect(catalog.byAddress.get(CAFE)?.topics).toMatchObject([{ id: 'été', name: 'Summer' }])
  })

  test('redirect from former ones, written as a reader sees them or encoded', () => {
    const changes = {
      [file(HINDI)]: story(`redirectFrom: [/world/पुराना, "${encodeURI('/world/और-पुराना')}"]\n`),
      'redirects.yaml': `redirects:
  - { from: /कड़ी, to: "${encodeURI(`/${HINDI}`)}?a=b" }
  - { from: "${encodeURI('/खंड')}/*", to: /world/* }
`,
    }
    expect(problems(changes)).toEqual([])
    const { answer } = siteOf(changes)
    const url = encodeURI(`/${HINDI}`)
    expect(answer(encodeURI('/world/पुराना'))).toBe(url)
    expect(answer(encodeURI('/world/और-पुराना'))).toBe(url)
    expect(answer(encodeURI('/कड़ी'.normalize('NFD')))).toBe(`${url}?a=b`)
    expect(answer(encodeURI(`/खंड/${HINDI.slice(6)}`))).toBe(url)
  })

  test('of a withdrawn story are gone, also where a redirect names them encoded', () => {
    const { answer, catalog } = siteOf({
      [file(HINDI)]: story(
        'withdrawn: { at: 2026-11-05T09:00:00Z, reason: Wrong. }\nredirectFrom: [/world/पुराना]\n',
      ),
      'redirects.yaml': `redirects:\n  - { from: /x, to: "${encodeURI(`/${HINDI}`)}" }\n`,
    })
    for (const path of [`/${HINDI}`, '/world/पुराना', '/x'])
      expect(answer(encodeURI(path)), path).toBe('withdrawn')
    expect(catalog.withdrawn.has(HINDI)).toBe(true)
  })

  test('that differ only in how letters are stored are one address', () => {
    const [{ found, expected } = { found: '', expected: '' }, ...more] = problems({
      [file(CAFE)]: story(),
      [file(CAFE.normalize('NFD'))]: story(),
    })
    expect(more).toEqual([])
    expect(found).toContain('two files')
    expect(expected).toContain('delete or rename')
  })

  test.each([
    ['capitals', 'world/Ελλάδα', 'world/ellada'],
    ['spaces', 'world/चुनाव के', 'world/चुनाव-के'],
    ['too many bytes', `world/${'म'.repeat(81)}`, `world/${'म'.repeat(70)}`],
    ['a mark without a letter', 'world/a-\u093e', 'world/a'],
    ['an invisible joiner', 'world/می\u200cشود', 'world/میشود'],
  ])('with %s are reported with one that can be used', (_, address, suggestion) => {
    expect(problems({ [file(address)]: story() })).toMatchObject([{ field: 'address', suggestion }])
  })
})
