import { describe, expect, test } from 'vitest'
import type { ArchiveEntry } from '@/lib/import/archive-item'
import { convertText } from '@/lib/import/convert-text'
import { readGhost } from '@/lib/import/ghost/read-ghost'
import { bodyText } from '../body-text'

type Row = Readonly<Record<string, unknown>>

const POST: Row = {
  id: 'a1',
  title: 'The envoy  resigns',
  slug: 'envoy',
  html: '<p>Text.</p>',
  type: 'post',
  status: 'published',
  visibility: 'public',
  published_at: '2019-07-10T08:35:00.000Z',
  updated_at: '2019-07-11T08:00:00.000Z',
}

const read = (text: string) => [...readGhost('ghost.json', new TextEncoder().encode(text))]

function exported(post: Row = {}, tables: Row = {}): ArchiveEntry[] {
  return read(
    JSON.stringify({
      db: [{ meta: { version: '5.0.0' }, data: { posts: [{ ...POST, ...post }], ...tables } }],
    }),
  )
}

const item = (post: Row = {}, tables: Row = {}) => {
  const [first, ...more] = exported(post, tables).filter((entry) => entry.type === 'item')
  if (first === undefined || more.length > 0) throw new Error('not one item')
  return first
}

const mdx = (html: string) => bodyText(convertText(item({ html })).body)

describe('a post', () => {
  test('has its facts from all tables', () => {
    const post = item(
      {
        custom_excerpt: 'He goes.',
        featured: 1,
        feature_image: '__GHOST_URL__/content/images/q.jpg',
        canonical_url: 'https://example.org/x',
      },
      {
        posts_meta: [{ post_id: 'a1', feature_image_alt: 'Quay', feature_image_caption: 'The <b>quay</b>.' }],
        users: [
          { id: 1, name: 'Asha Rao', slug: 'asha', bio: 'Writes.', email: 'asha@example.org' },
          { id: 2, name: 'Kim Darroch', slug: 'kim' },
        ],
        posts_authors: [
          { post_id: 'a1', author_id: 2, sort_order: 1 },
          { post_id: 'a1', author_id: 1, sort_order: 0 },
        ],
        tags: [
          { id: 't1', name: 'World', slug: 'world' },
          { id: 't2', name: '#import', slug: 'hash-import', visibility: 'internal' },
          { id: 't3', name: 'Diplomacy', slug: 'diplomacy' },
        ],
        posts_tags: ['t1', 't2', 't3'].map((tag_id, sort_order) => ({ post_id: 'a1', tag_id, sort_order })),
      },
    )
    expect(post).toMatchObject({
      id: 'post a1',
      headline: 'The envoy resigns',
      standfirst: 'He goes.',
      published: '2019-07-10T08:35:00Z',
      authors: [{ name: 'Asha Rao', slug: 'asha', bio: 'Writes.' }, { name: 'Kim Darroch' }],
      section: { name: 'World', slug: 'world' },
      tags: [{ name: 'Diplomacy' }],
      addresses: ['/envoy/'],
      image: { src: '/content/images/q.jpg', alt: 'Quay', caption: 'The quay.' },
      canonical: 'https://example.org/x',
      sticky: true,
      notes: [{ what: 'an internal tag, which isn’t imported', detail: '#import' }],
    })
    expect(JSON.stringify(post)).not.toContain('asha@example.org')
  })

  test('of Ghost 1 has a page flag, numbers as ids, dates without zone and a permalink with a date', () => {
    const settings = [{ key: 'permalinks', value: '/:year/:month/:day/:slug/' }]
    expect(item({ id: 7, type: undefined, published_at: '2016-03-04 05:06:07' }, { settings })).toMatchObject(
      {
        id: 'post 7',
        published: '2016-03-04T05:06:07Z',
        addresses: ['/2016/03/04/envoy/'],
      },
    )
    expect(item({ type: undefined, page: 1 }, { settings })).toMatchObject({
      kind: 'page',
      addresses: ['/envoy/'],
    })
  })

  test('that not everybody could read is left out, with the reason; a draft stays one', () => {
    const reasons = [{ visibility: 'members' }, { visibility: 'paid' }, { status: 'sent' }].flatMap((post) =>
      exported(post).flatMap((entry) => (entry.type === 'skipped' ? entry.reason : [])),
    )
    expect(reasons).toEqual([
      'for members only (members), “The envoy  resigns”',
      'for paying members only (paid), “The envoy  resigns”',
      'sent by e-mail only, “The envoy  resigns”',
    ])
    for (const status of ['draft', 'archived']) expect(item({ status }).draft).toBe(true)
  })

  test('doesn’t import the code of its page, and reports it', () => {
    expect(item({ codeinjection_head: '<script>x()</script>' }).notes).toMatchObject([
      {
        importance: 'changed',
        what: 'code in the head of the page was left out',
        detail: '<script>x()</script>',
      },
    ])
    const settings = [{ key: 'codeinjection_foot', value: '<script>y()</script>' }]
    expect(exported({}, { settings })).toContainEqual(
      expect.objectContaining({ type: 'skipped', id: 'setting codeinjection_foot' }),
    )
  })
})

describe('a damaged export', () => {
  test('names the line', () => {
    const [entry] = read('{"db": [\n{"data": {"posts": [\nx')
    expect(entry).toMatchObject({
      type: 'skipped',
      source: { line: 3 },
      reason: expect.stringMatching(/^not valid JSON/),
    })
    expect(read('{}')).toMatchObject([{ type: 'skipped', reason: expect.stringContaining('no `posts`') }])
  })

  test('has reasons in words for rows that are wrong', () => {
    const tags = [{ id: 1, name: 7 }, { name: 'No id' }]
    const entries = read(JSON.stringify({ data: { posts: [{ title: 'x' }], tags } }))
    expect(entries).toMatchObject([
      { id: 'tags[0]', reason: 'a tag `name` can’t be 7' },
      { id: 'tags[1]', reason: 'a tag without `id`' },
      { id: 'posts[0]', reason: 'without `id`' },
    ])
  })

  test('loses only the row that is wrong, and may have `data` at the top', () => {
    const entries = read(JSON.stringify({ data: { posts: [{ id: {} }, POST], tags: 'none', users: [5] } }))
    expect(entries.map(({ type }) => type)).toEqual(['skipped'])
    const good = read(JSON.stringify({ data: { posts: [{ id: {} }, POST], users: [5] } }))
    expect(good.map(({ type }) => type)).toEqual(['skipped', 'skipped', 'item'])
  })
})

describe('cards', () => {
  test('for bookmarks are links, or cards of the archive’s own stories', () => {
    const card = (href: string) =>
      `<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="${href}"><div class="kg-bookmark-content"><div class="kg-bookmark-title">The tide</div><div class="kg-bookmark-description">How it came.</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="/i.png"><span class="kg-bookmark-author">Courier</span></div></div></a></figure>`
    expect(mdx(card('https://example.org/t'))).toBe(
      '[The tide](https://example.org/t)\\\nHow it came.\\\nCourier',
    )
    expect(mdx(card('__GHOST_URL__/tide/'))).toBe('<AlsoRead href="/tide/" headline="The tide" />')
  })

  test('for toggles are boxes, callouts are paragraphs, players are links', () => {
    expect(
      mdx(
        '<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">Why?</h4><button><svg></svg></button></div><div class="kg-toggle-content"><p>Because.</p></div></div>',
      ),
    ).toBe('<FactBox title="Why?">\n  Because.\n</FactBox>')
    expect(
      mdx(
        '<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Note.</div></div>',
      ),
    ).toBe('💡 Note.')
    expect(
      mdx(
        '<div class="kg-card kg-audio-card"><div class="kg-audio-player-container"><audio src="__GHOST_URL__/a.mp3"></audio><div class="kg-audio-title">Talk</div><div class="kg-audio-player"><span>0:00</span></div></div></div>',
      ),
    ).toBe('[Talk](/a.mp3)')
  })

  test('for members only are left out and noted', () => {
    const { notes } = convertText(
      item({
        html: '<p>a</p><!--kg-gated-block:begin nonMember:false memberSegment:"status:paid"--><p>b</p><!--kg-gated-block:end--><p>c</p>',
      }),
    )
    expect(notes).toMatchObject([{ what: 'a part for members only was left out', detail: 'b' }])
    expect(
      mdx(
        '<p>a</p><div><p>b</p><!--kg-gated-block:begin nonMember:false--><p>c</p><p><b>d</b></p><!--kg-gated-block:end--><p>e</p><!--members-only--><p>f</p></div><p>g</p>',
      ),
    ).toBe('a\n\nb\n\ne')
  })
})

describe('a post that wasn’t rendered', () => {
  const ofCards = (...children: readonly Row[]) => {
    const post = item({ html: null, lexical: JSON.stringify({ root: { children } }) })
    return { text: bodyText(convertText(post).body), notes: post.notes.map(({ what }) => what) }
  }

  test('has no cards that only members or readers of the newsletter see', () => {
    expect(
      ofCards(
        { type: 'html', html: '<p>members</p>', visibility: { web: { nonMember: false } } },
        { type: 'call-to-action', textValue: '<p>mail</p>', visibility: { showOnWeb: false } },
        { type: 'html', html: '<p>all</p>', visibility: { web: { nonMember: true }, email: {} } },
      ),
    ).toEqual({
      text: 'all',
      notes: ['a part for members only was left out', 'a part for members only was left out'],
    })
  })

  test('has all words and links of its cards', () => {
    const { text, notes } = ofCards(
      { type: 'markdown', markdown: '# Head\n\nSome **bold**[^1]\n\n- <u>a</u>\n\n[^1]: Note' },
      { type: 'codeblock', code: 'x < 1', language: 'js', caption: 'Caption' },
      { type: 'bookmark', url: 'https://a.org/', metadata: { title: 'T', author: 'A', publisher: 'P' } },
      { type: 'product', productTitle: '<b>P</b>', productButton: 'Buy', productUrl: 'https://b.org/' },
      { type: 'file', src: '/r.pdf', fileTitle: 'R & D' },
      { type: 'list', listType: 'number', start: 3, children: [{ type: 'listitem', children: [] }] },
      { type: 'paragraph', children: [{ type: 'autolink', url: 'https://c.org/', children: [] }] },
    )
    expect(text).toBe(
      '# Head\n\nSome **bold**[^1]\n\n- a\n\n```js\nx < 1\n```\n\nCaption\n\n[T](https://a.org/)\\\nA\\\nP\n\n**P**\n\n[Buy](https://b.org/)\n\n[R & D](/r.pdf)\n\n[^1]: Note',
    )
    expect(notes).toEqual([])
  })

  test('is taken from Lexical', () => {
    const text = (value: string, format = 0) => ({ type: 'extended-text', text: value, format })
    const lexical = JSON.stringify({
      root: {
        children: [
          { type: 'extended-heading', tag: 'h2', children: [text('Head')] },
          {
            type: 'paragraph',
            children: [
              text('a <b> '),
              text('bold', 1),
              text(' '),
              { type: 'link', url: 'https://example.org/', children: [text('link')] },
            ],
          },
          {
            type: 'list',
            listType: 'number',
            children: [
              { type: 'listitem', children: [text('one')] },
              { type: 'listitem', children: [text('two')] },
            ],
          },
          { type: 'callout', calloutEmoji: '💡', calloutText: 'Note' },
          { type: 'email', html: '<p>Hey</p>' },
          { type: 'newcard', heading: 'Words' },
        ],
      },
    })
    const post = item({ html: null, lexical })
    expect(bodyText(convertText(post).body)).toBe(
      '## Head\n\na \\<b> **bold** [link](https://example.org/)\n\n1. one\n2. two\n\n💡 Note\n\nWords',
    )
    expect(post.notes.map(({ what }) => what)).toEqual([
      'a part for e-mails only was left out',
      'an unknown card “newcard”, kept as text',
    ])
  })

  test('is taken from Mobiledoc', () => {
    const mobiledoc = JSON.stringify({
      markups: [['em'], ['a', ['href', 'https://example.org/']]],
      atoms: [['soft-return', '', {}]],
      cards: [
        ['image', { src: '/q.jpg', alt: 'Quay', caption: 'The quay' }],
        ['hr', {}],
      ],
      sections: [
        [
          1,
          'p',
          [
            [0, [], 0, 'a '],
            [0, [0], 1, 'b'],
            [1, [], 0, 0],
            [0, [1], 1, 'c'],
          ],
        ],
        [10, 0],
        [3, 'ul', [[[0, [], 0, 'd']], [[0, [], 0, 'e']]]],
      ],
    })
    expect(bodyText(convertText(item({ html: '', mobiledoc })).body)).toBe(
      'a *b*\\\n[c](https://example.org/)\n\n<Figure src="/q.jpg" alt="Quay" caption="The quay" />\n\n- d\n- e',
    )
  })
})
