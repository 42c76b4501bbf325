import { describe, expect, test } from 'vitest'
import type { ArchiveEntry, ArchiveItem } from '@/lib/import/archive-item'
import { readWordpress } from '@/lib/import/wordpress/read-wordpress'
import { item, meta, term, wxr } from './wxr'

async function* parts(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function read(xml: string | Uint8Array, size = 1000): Promise<ArchiveEntry[]> {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml
  const entries: ArchiveEntry[] = []
  for await (const entry of readWordpress('old.xml', () => parts(bytes, size), { timeZone: 'Europe/London' }))
    entries.push(entry)
  return entries
}

async function onlyItem(xml: string | Uint8Array): Promise<ArchiveItem> {
  const items = (await read(xml)).filter((entry) => entry.type === 'item')
  expect(items).toHaveLength(1)
  const [first] = items
  if (first === undefined) throw new Error('no item')
  return first
}

const skipped = async (xml: string) =>
  (await read(xml)).flatMap((entry) => (entry.type === 'skipped' ? entry : []))

describe('a post', () => {
  test('has the facts of the export', async () => {
    const post = await onlyItem(
      wxr(
        item(
          {
            title: 'Tea &amp; <em>sympathy</em>',
            'excerpt:encoded': 'Britain&#8217;s envoy goes.',
            'wp:is_sticky': '1',
          },
          term('category', 'uk', 'UK') +
            term('category', 'world', 'World') +
            term('post_tag', 'diplomacy', 'Diplomacy') +
            term('mood', 'glad', 'Glad') +
            meta('_yoast_wpseo_primary_category', '7') +
            meta('_wp_old_slug', 'ambassador'),
        ),
      ),
    )
    expect(post).toMatchObject({
      id: 'post 5',
      kind: 'story',
      headline: 'Tea & sympathy',
      standfirst: 'Britain’s envoy goes.',
      published: '2019-07-10T14:05:00+05:30',
      authors: [{ name: 'Asha Rao', slug: 'asha' }],
      section: { name: 'World', slug: 'world' },
      categories: [{ slug: 'uk' }, { slug: 'world' }],
      tags: [{ name: 'Diplomacy', slug: 'diplomacy' }],
      addresses: ['/2019/07/envoy/', '/2019/07/ambassador/', '/?p=5'],
      guid: 'https://old.example.org/?p=5',
      sticky: true,
      notes: [{ importance: 'info', what: 'a term of “mood”, which isn’t imported', detail: 'Glad' }],
    })
  })

  test('has the time of the clock in the zone of the publication where the export has no other', async () => {
    const gmt = { 'wp:post_date_gmt': '0000-00-00 00:00:00' }
    expect((await onlyItem(wxr(item(gmt)))).published).toBe('2019-07-10T14:05:00+01:00')
    const none = { ...gmt, 'wp:post_date': '0000-00-00 00:00:00' }
    expect((await onlyItem(wxr(item(none)))).published).toBeUndefined()
  })

  test('takes descriptions of plugins, but for their templates', async () => {
    const with_ = (value: string) => wxr(item({}, meta('_yoast_wpseo_metadesc', value)))
    expect((await onlyItem(with_('Why he left.'))).standfirst).toBe('Why he left.')
    expect((await onlyItem(with_('%%excerpt%% %%sep%%'))).standfirst).toBeUndefined()
  })

  test('takes its picture, its guest authors and reusable blocks from anywhere in the file', async () => {
    const post = await onlyItem(
      wxr(
        item(
          { 'content:encoded': '<!-- wp:block {"ref":9} /-->' },
          meta('_thumbnail_id', '8') + term('author', 'cap-kim', 'kim') + term('author', 'cap-asha', 'asha'),
        ),
        item(
          {
            'wp:post_id': '8',
            'wp:post_type': 'attachment',
            'wp:attachment_url': 'https://old.example.org/q.jpg',
            'excerpt:encoded': 'The quay.',
          },
          meta('_wp_attachment_image_alt', 'Quay'),
        ),
        item({ 'wp:post_id': '9', 'wp:post_type': 'wp_block', 'content:encoded': '<p>Support us.</p>' }),
        item(
          { 'wp:post_id': '10', 'wp:post_type': 'guest-author', 'wp:post_name': 'cap-kim' },
          meta('cap-display_name', 'Kim Darroch'),
        ),
      ),
    )
    expect(post.image).toEqual({ src: 'https://old.example.org/q.jpg', alt: 'Quay', caption: 'The quay.' })
    expect(post.authors).toEqual([
      { name: 'Kim Darroch', slug: 'kim', path: '/author/kim/' },
      { name: 'Asha Rao', slug: 'asha', path: '/author/asha/' },
    ])
    expect(post.text.source).toBe('<p>Support us.</p>')
  })

  test('that readers couldn’t see is a draft or is left out, with the reason', async () => {
    const states = ['draft', 'pending', 'pitch', 'inherit'].map((status, at) =>
      item({ 'wp:status': status, 'wp:post_id': String(at) }),
    )
    const drafts = (await read(wxr(...states))).flatMap((entry) => (entry.type === 'item' ? entry.draft : []))
    expect(drafts).toEqual([true, true, true, true])
    const hidden = [
      item({ 'wp:status': 'private' }),
      item({ 'wp:post_password': 'x' }),
      item({ 'wp:post_type': 'revision', 'wp:status': 'inherit' }),
      item({ 'wp:post_type': 'podcast' }),
      item({}, meta('_jetpack_newsletter_access', 'subscribers')),
      item({}, meta('_members_access_role', 'editor')),
      item({}, meta('rcp_user_level', 'a:1:{i:0;s:10:"subscriber";}')),
    ]
    expect((await skipped(wxr(...hidden))).map(({ reason }) => reason)).toEqual([
      'private, “The envoy resigns”',
      'protected by a password, “The envoy resigns”',
      'an earlier version of a text',
      'a record of the type “podcast”, which a plugin or theme has added, “The envoy resigns”',
      'for subscribers only (subscribers), “The envoy resigns”',
      'for members only, by a setting of a plugin, “The envoy resigns”',
      'for members only, by a setting of a plugin, “The envoy resigns”',
    ])
    const shown = [
      meta('rcp_user_level', 'a:1:{i:0;s:3:"all";}'),
      meta('rcp_user_level', 'All') + meta('rcp_access_level', '0'),
      meta('rcp_subscription_level', 'a:0:{}'),
      meta('_jetpack_newsletter_access', 'everybody'),
    ]
    expect(await skipped(wxr(...shown.map((one) => item({}, one))))).toEqual([])
  })

  const block = (name: string, text: string, settings = '') =>
    `<!-- wp:${name}${settings && ` ${settings}`} -->${text}<!-- /wp:${name} -->`
  test.each([
    ['A [members_only]secret [b]secret[/b] [/members_only]B', 'A B'],
    [
      'A [membership level="0"]for visitors[/membership]',
      'A [membership level="0"]for visitors[/membership]',
    ],
    ['A [team_member name="Jo"]Editor[/team_member] B', 'A [team_member name="Jo"]Editor[/team_member] B'],
    ['A [[private]]shown[[/private]]', 'A [[private]]shown[[/private]]'],
    ['A [members_only message="Hello guest, log in"]secret[/members_only]', 'A '],
    ['A [members_only text="a visitor"]secret[/members_only]', 'A '],
    ['A [members_only message="See [login] first"]secret[/members_only]', 'A '],
    ['A [note [members_only]secret[/members_only]', 'A [note '],
    ['A [private role="visitor-only"]shown[/private]', 'A [private role="visitor-only"]shown[/private]'],
    [
      block('paragraph', 'A') + block('jetpack/paywall', '') + block('paragraph', 'secret'),
      block('paragraph', 'A'),
    ],
    [
      block('premium-content/container', `${block('premium-content/subscriber-view', 'secret')}Subscribe`),
      block('premium-content/container', 'Subscribe'),
    ],
    [
      block('group', block('group', block('group', 'secret')), '{"metadata":{"blockVisibility":false}}') +
        block('group', 'A', '{"metadata":{"blockVisibility":{"viewport":{"mobile":false}}}}'),
      block('group', 'A', '{"metadata":{"blockVisibility":{"viewport":{"mobile":false}}}}'),
    ],
  ])('has only what everybody could read of %s', async (text, expected) => {
    const post = await onlyItem(wxr(item({ 'content:encoded': text })))
    expect(post.text.source).toBe(expected)
    expect(post.notes.some(({ what }) => what.includes('left out'))).toBe(text !== expected)
  })

  test('has reusable blocks within others, with its own words, but none that isn’t public', async () => {
    const pattern = (id: string, text: string, status = 'publish') =>
      item({ 'wp:post_id': id, 'wp:post_type': 'wp_block', 'wp:status': status, 'content:encoded': text })
    const named = block('paragraph', '<p class="x">Words.</p>', '{"metadata":{"name":"Line"}}')
    const post = await onlyItem(
      wxr(
        pattern('9', 'Outer <!-- wp:block {"ref":8} /--> <!-- wp:block {"ref":9} /-->'),
        pattern('8', named),
        pattern('7', 'secret', 'draft'),
        item({
          'content:encoded': [
            '<!-- wp:block {"metadata":{"name":"a"},"ref":9} /-->',
            '<!-- wp:block {"ref":8,"content":{"Line":{"content":"Own <b>words</b>."}}} /-->',
            '<!-- wp:block {"ref":7} /-->',
          ].join('\n'),
        }),
      ),
    )
    expect(post.text.source).toBe(
      [
        `Outer ${named} <!-- wp:block {"ref":9} /-->`,
        named.replace('Words.', 'Own <b>words</b>.'),
        '<!-- wp:block {"ref":7} /-->',
      ].join('\n'),
    )
  })

  test('is in the language that Polylang says', async () => {
    expect((await onlyItem(wxr(item({}, term('language', 'hi', 'हिन्दी'))))).language).toBe('hi')
  })

  test('with the id of an earlier one in feeds has none', async () => {
    const entries = await read(wxr(item({}), item({ 'wp:post_id': '6' })))
    expect(entries.flatMap((entry) => (entry.type === 'item' ? [entry.guid] : []))).toEqual([
      'https://old.example.org/?p=5',
      undefined,
    ])
  })

  test('reports footnotes that can’t be read', async () => {
    const post = await onlyItem(
      wxr(item({ 'content:encoded': '<!-- wp:footnotes /-->' }, meta('footnotes', '[{"content":'))),
    )
    expect(post.notes).toMatchObject([
      { importance: 'todo', what: expect.stringContaining('footnotes'), detail: '[{"content":' },
    ])
  })

  test('counts the comments that aren’t imported', async () => {
    const comment = (type: string, approved: string) =>
      `<wp:comment><wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type>${type}</wp:comment_type></wp:comment>\n`
    const post = await onlyItem(
      wxr(item({}, comment('', '1') + comment('comment', '1') + comment('pingback', '1') + comment('', '0'))),
    )
    expect(post.notes).toMatchObject([{ what: 'comments by readers, which aren’t imported', detail: '2' }])
  })
})

describe('a damaged file', () => {
  const good = item({})

  test('gives everything before the break', async () => {
    const xml = wxr(good, item({ 'wp:post_id': '6' }))
    const [site, first, second, ...rest] = await read(xml.slice(0, xml.lastIndexOf('<wp:status>')))
    expect([site?.type, first?.type, second?.type, rest]).toEqual(['site', 'item', 'skipped', []])
    expect(second).toMatchObject({
      id: 'post 6',
      source: { line: 23 },
      reason: expect.stringMatching(/^the file is damaged at line 33 /),
    })
  })

  test('that ends between two items is reported', async () => {
    const xml = wxr(good)
    const entries = await read(xml.slice(0, xml.indexOf('</item>') + 8))
    expect(entries.map(({ type }) => type)).toEqual(['site', 'item', 'skipped'])
    expect(entries.at(-1)).toMatchObject({
      reason: 'the file ends before </rss>: the rest is missing in the file',
    })
  })

  test('loses one item where one isn’t closed', async () => {
    const entries = await read(wxr(good.replace('</item>', ''), item({ 'wp:post_id': '6' })))
    expect(entries.map((entry) => [entry.type, 'id' in entry ? entry.id : ''])).toEqual([
      ['site', ''],
      ['skipped', 'post 5'],
      ['item', 'post 6'],
    ])
  })

  test('with bytes of windows-1252, control characters and parts of characters at the ends of reads is read', async () => {
    const text = new TextEncoder().encode(wxr(item({ 'content:encoded': 'caf\u0001é # naïve €' })))
    text[text.indexOf('#'.charCodeAt(0))] = 0x92
    for (const size of [1, 7, 10_000]) {
      const [, post] = await read(text, size)
      expect(post).toMatchObject({ text: { source: 'café ’ naïve €' } })
      expect(post).toMatchObject({ notes: [{ what: 'bytes in windows-1252, converted to UTF-8' }] })
    }
  })

  test('in another encoding is read as its declaration says', async () => {
    const latin = wxr(item({ 'content:encoded': 'caf\u00e9' })).replace('UTF-8', 'ISO-8859-1')
    expect((await onlyItem(Uint8Array.from(latin, (character) => character.charCodeAt(0)))).text.source).toBe(
      'café',
    )
    const wide = new Uint8Array(Buffer.from(`\uFEFF${wxr(item({}))}`, 'utf16le'))
    expect((await onlyItem(wide)).text.source).toBe('Text.')
  })

  test('with entities that multiply expands none of them', async () => {
    const bomb = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    const xml = wxr(item({}).replace('<![CDATA[Text.]]>', '&b;')).replace('<rss', `${bomb}<rss`)
    expect((await onlyItem(xml)).text.source).toBe('&b;')
  })
})
