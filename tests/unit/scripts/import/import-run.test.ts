import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { reportTable } from '@/lib/import/report'
import { wordsOf } from '@/lib/words/words'
import { contentFiles } from '@/scripts/init/content-files'
import { publication } from '@/tests/fixtures/content-rules/publication'
import { item, term, wxr } from '../../lib/import/wordpress/wxr'
import { errorsIn, filesOf, folder, importInto, NOW, textOf } from './import-into'

const post = (title: string, text = 'Words.', more = '') =>
  `---\ntitle: ${title}\ndate: 2019-07-10\n${more}---\n\n${text}\n`
const picture = (background = 'red') =>
  sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .png()
    .toBuffer()
const POSTS = {
  'content/posts/one.md': post(
    'One',
    'See [two](/posts/two/) and [none](/posts/none/).',
    'tags: [boats]\nauthor: Ann Kerr\n',
  ),
  'content/posts/two.md': post('Two', 'Words of two.', 'aliases: [/old/two.html]\ncategories: [Harbour]\n'),
}
const IN_CITY = { section: 'city', sections: { all: 'city' } } as const

describe('an import', () => {
  test('writes stories that pass the check, with the records and redirects they need', async () => {
    const content = publication()
    const report = await importInto(content, 'markdown', folder(POSTS), IN_CITY)
    expect(textOf(content, 'articles/city/one.mdx')).toMatch(
      /^---\nheadline: One\nstandfirst: See two and none\.\npublished: 2019-07-10T00:00:00\+01:00\nauthors:\n {2}- ann-kerr\ntopics:\n {2}- boats\nredirectFrom:\n {2}- \/posts\/one\/\n---\n\nSee \[two\]\(\/city\/two\) and none\.\n$/,
    )
    expect(textOf(content, 'articles/city/two.mdx')).toContain(
      'redirectFrom:\n  - /posts/two/\n  - /old/two.html\n',
    )
    expect(textOf(content, 'authors/ann-kerr.yaml')).toContain('name: Ann Kerr')
    expect(report).toMatchObject({
      items: { read: 2, written: 2, unchanged: 0, skipped: 0 },
      made: { authors: ['ann-kerr'], topics: ['boats', 'harbour'], redirects: 3 },
      links: { rewritten: 1, lost: [{ file: 'content/posts/one.md', line: 8, url: '/posts/none/' }] },
      words: { in: 7, out: 7, added: 0, dropped: 0, unaccounted: 0 },
    })
    expect(errorsIn(content)).toEqual([])
  })

  test('reads posts in HTML, and folders whose data keeps them from readers', async () => {
    const content = publication()
    const report = await importInto(
      content,
      'markdown',
      folder({
        '_posts/2019-07-10-quay.html':
          '---\ntitle: Quay\n---\n<p>See <a href="{{ site.baseurl }}{% post_url 2019-07-11-boats %}">boats</a>.</p>{% if x %}\n',
        '_posts/2019-07-11-boats.md': '---\ntitle: Boats\n---\nSee [quay]({% post_url 2019-07-10-quay %}).\n',
        '_layouts/post.html': '---\nlayout: base\n---\n<p>Theme</p>\n',
        'content/old/_index.md': '---\ntitle: Old\ncascade:\n  - build:\n      render: never\n---\n',
        'content/old/one.md': post('One'),
        'content/old/three.md': post('Three').replace('---\n', '---\nbuild:\n  render: always\n'),
        'src/notes/notes.11tydata.json': '{"permalink": false}',
        'src/notes/two.md': post('Two'),
        'src/notes/other.json': '{"permalink": false}',
      }),
      IN_CITY,
    )
    expect(textOf(content, 'articles/city/quay.mdx')).toMatch(
      /\n\nSee \[boats\]\(\/city\/boats\)\.\n\n\\\{% if x %\}\n$/,
    )
    expect(textOf(content, 'articles/city/boats.mdx')).toContain('See [quay](/city/quay).')
    for (const name of ['one', 'two'])
      expect(textOf(content, `articles/city/${name}.mdx`)).toContain('\ndraft: true\n')
    expect(textOf(content, 'articles/city/three.mdx')).not.toContain('\ndraft: true\n')
    expect(report.items).toMatchObject({ read: 6, written: 5, drafts: 2, skipped: 1 })
    expect(report.words.unaccounted).toBe(0)
  })

  test.each([
    ['Her cafÃ© isnâ€™t open â€“ Â£5, â€œnoâ€\u009d ðŸ˜€.', 'Her café isn’t open – £5, “no” 😀.'],
    ['Ð¿Ñ€Ð¸ Ð½Ð° **Ð½Ðµ** ä¸­æ–‡', 'при на **не** 中文'],
    ['AMANHÔ and «CAFÉ» and CAFÉ”', 'AMANHÔ and «CAFÉ» and CAFÉ”'],
    ['Ã© and â€" and Ã', 'é and â€" and Ã'],
  ])('repairs the letters of %s', async (written, meant) => {
    const content = publication()
    const archive = folder({ 'content/posts/one.md': post(written.replaceAll('*', ''), written) })
    const report = await importInto(content, 'markdown', archive, IN_CITY)
    const [file = ''] = Object.keys(filesOf(content)).filter((name) => name.startsWith('articles/city/one.'))
    expect(textOf(content, file)).toContain(`\n\n${meant}\n`)
    expect(textOf(content, file)).toContain(meant.replaceAll('*', ''))
    expect(report.words.unaccounted).toBe(0)
    expect(report.changed.some(({ what }) => what.startsWith('letters in'))).toBe(written !== meant)
    expect(report.items.drafts).toBe(meant.includes('â€') ? 1 : 0)
  })

  test.each([
    ['A ==marked== word, ==two words==.', 'A **marked** word, **two words**.'],
    ['Of ==all *of* it== now', 'Of ==all *of* it== now'],
    ['**A ==bold== word** and *an ==italic== one*', '**A ==bold== word** and *an **italic** one*'],
    ['If a==b or c== d', 'If a==b or c== d'],
    ['`==code==` and ==x==', '`==code==` and **x**'],
  ])('makes highlighted words bold: %s', async (written, shown) => {
    const content = publication()
    const archive = folder({ 'content/posts/one.md': post('One', written) })
    const report = await importInto(content, 'markdown', archive, IN_CITY)
    expect(textOf(content, 'articles/city/one.mdx')).toContain(`\n\n${shown}\n`)
    expect(report.words.unaccounted).toBe(0)
    expect(report.changed.some(({ what }) => what.startsWith('highlighted'))).toBe(written !== shown)
  })

  test('removes invisible characters from URLs', async () => {
    const content = publication()
    const links = 'See [a](https://example.org/\u200ba\u00adb) and [b](/posts/two/\u200b).'
    const archive = folder({ ...POSTS, 'content/posts/one.md': post('One', links) })
    await importInto(content, 'markdown', archive, IN_CITY)
    expect(textOf(content, 'articles/city/one.mdx')).toContain(
      '[a](https://example.org/ab) and [b](/city/two).',
    )
  })

  test('finds links to the old site, whichever of http, https and www. they and the site have', async () => {
    const links = 'See [a](http://old.example.org/posts/two/) and [b](https://OLD.example.org/posts/two/#x).'
    const archive = folder({ ...POSTS, 'content/posts/one.md': post('One', links) })
    for (const site of ['http://old.example.org', 'https://www.old.example.org/']) {
      const content = publication()
      await importInto(content, 'markdown', archive, { ...IN_CITY, site })
      expect(textOf(content, 'articles/city/one.mdx')).toContain('See [a](/city/two) and [b](/city/two#x).')
    }
  })

  test('takes the place of the first story and page of `npm run init`, unless they were edited, and shows its sections', async () => {
    const settings = {
      name: 'The Quay',
      tagline: 'News',
      language: 'hi',
      timeZone: 'Asia/Kolkata',
      email: 'a@b.org',
      url: '',
      sections: [{ id: 'city', name: 'City' }],
    }
    const files = contentFiles(settings, () => '', { now: new Date(NOW - 60_000), logo: '/logo.svg' })
    const made = (change = (text: string) => text) =>
      join(
        folder(
          Object.fromEntries(
            Array.from(files, ([path, text]) => [
              path,
              /(?:welcome|about)\.mdx$/.test(path) ? change(text) : text,
            ]),
          ),
        ),
        'content',
      )
    const content = made()
    const report = await importInto(content, 'markdown', folder(POSTS))
    expect(Object.keys(filesOf(content))).not.toContain('articles/city/welcome.mdx')
    expect(report.info.filter(({ what }) => what.includes('welcome'))).toMatchObject([
      { cases: [{ detail: 'content/articles/city/welcome.mdx' }] },
    ])
    expect(textOf(content, 'front.yaml')).toMatch(/section: city\n[\s\S]*section: harbour\n[\s\S]*river/)
    expect(textOf(content, 'authors/ann-kerr.yaml')).toContain(`role: ${wordsOf(settings)('author')}\n`)
    const edited = made((text) => text.replace('---\n\n', '---\n\nOur own words. '))
    const about = { 'content/about.md': post('About us', 'Our old words.', 'type: page\n') }
    await importInto(edited, 'markdown', folder({ ...POSTS, ...about }))
    expect(Object.keys(filesOf(edited))).toEqual(
      expect.arrayContaining(['articles/city/welcome.mdx', 'pages/about.mdx', 'pages/about-2.mdx']),
    )
    const old = made()
    const archive = folder(about)
    await importInto(old, 'markdown', archive, { dryRun: true })
    expect(textOf(old, 'pages/about.mdx')).not.toContain('Our old words.')
    for (const written of [1, 0]) {
      const { items } = await importInto(old, 'markdown', archive)
      expect(items).toMatchObject({ written, unchanged: 1 - written })
      expect(textOf(old, 'pages/about.mdx')).toContain('Our old words.')
    }
    const chosen = made()
    writeFileSync(join(chosen, 'front.yaml'), 'blocks:\n  - block: lead\n    stories: [city/welcome]\n')
    await importInto(chosen, 'markdown', folder(POSTS))
    expect(Object.keys(filesOf(chosen))).toContain('articles/city/welcome.mdx')
    const waiting = made()
    await importInto(waiting, 'markdown', folder({ 'a.md': post('A', 'Words.', 'draft: true\n') }))
    expect(Object.keys(filesOf(waiting))).toContain('articles/city/welcome.mdx')
  })

  test('redirects the lists of WordPress to the sections, topics and authors', async () => {
    const content = publication()
    const archive = folder({
      'export.xml': wxr(
        '<wp:category><wp:term_id>8</wp:term_id><wp:category_nicename>europe</wp:category_nicename><wp:category_parent>world</wp:category_parent></wp:category>',
        item(
          {},
          term('category', 'harbour', 'Harbour') +
            term('category', 'europe', 'Europe') +
            term('post_tag', 'old-boats', 'Boats'),
        ),
      ),
    })
    await importInto(content, 'wordpress', join(archive, 'export.xml'))
    expect(textOf(content, 'redirects.yaml')).toContain('from: /category/harbour/\n    to: /harbour\n')
    expect(textOf(content, 'redirects.yaml')).toContain(
      'from: /category/world/europe/\n    to: /topics/europe\n',
    )
    expect(textOf(content, 'redirects.yaml')).toContain('from: /tag/old-boats/\n    to: /topics/old-boats\n')
    expect(textOf(content, 'redirects.yaml')).toMatch(/from: \/author\/\w+\/\n {4}to: \/authors\//)
    expect(errorsIn(content)).toEqual([])
  })

  test('lists links to files of the old site, which stay', async () => {
    const text = '[Plan](/files/plan.pdf) and [a page](/none/) and [other](https://other.example/x.pdf).'
    const site = 'https://old.example.org'
    const content = publication()
    const report = await importInto(content, 'markdown', folder({ 'one.md': post('One', text) }), {
      ...IN_CITY,
      site,
    })
    expect(textOf(content, 'articles/city/one.mdx')).toContain(
      '[Plan](https://old.example.org/files/plan.pdf)',
    )
    expect(report.todo).toMatchObject([
      {
        what: expect.stringContaining('a file of the old site'),
        count: 1,
        cases: [{ file: 'one.md', line: 6, detail: `${site}/files/plan.pdf` }],
      },
    ])
    expect(report.files).toEqual({ copied: 0, missing: 1 })
    expect(textOf(content, 'import-pictures.txt')).toBe(`${site}/files/plan.pdf\n`)
    expect(reportTable(report)).toMatch(/written +1 +content\/articles\/city\/one\.mdx\n/)
  })

  test('copies linked files that are at hand, of types that browsers don’t run', async () => {
    const content = publication()
    const site = 'https://old.example.org'
    const archive = folder({
      'export.xml': wxr(
        '',
        item({
          'content:encoded': [
            `<a href="${site}/wp-content/uploads/2019/Plan%20%C3%BC.pdf#page=2">Plan</a>`,
            `<a href="/wp-content/uploads/2019/sums.xlsx">Sums</a>`,
            `<a href="${site}/wp-content/uploads/2019/run.html">Run</a>`,
            `<a href="${site}/wp-content/uploads/../../../secret.pdf">Secret</a>`,
            `<a href="https://elsewhere.example/2019/sums.xlsx">Other</a>`,
            `<a href="${site}/wp-content/uploads/gone.pdf">Gone</a>`,
          ].join(' '),
        }),
      ),
      'uploads/2019/Plan ü.pdf': '%PDF',
      'uploads/2019/sums.xlsx': 'sums',
      'uploads/2019/run.html': '<script>alert(1)</script>',
      'secret.pdf': 'secret',
    })
    const options = { section: 'city', pictures: [join(archive, 'uploads')], site }
    const report = await importInto(content, 'wordpress', join(archive, 'export.xml'), options)
    const [story = ''] = report.stories
    const text = textOf(content, story.replace('content/', ''))
    expect(text).toMatch(/\[Plan\]\(\/files\/2019\/Plan-ü-\w{6}\.pdf#page=2\)/)
    expect(text).toContain('[Sums](/files/2019/sums.xlsx)')
    expect(text).toContain('[Other](https://elsewhere.example/2019/sums.xlsx)')
    expect(report.files).toEqual({ copied: 2, missing: 2 })
    expect(Object.values(filesOf(join(content, '../public/files'))).sort()).toEqual(['%PDF', 'sums'])
    expect(textOf(content, 'import-pictures.txt')).toBe(
      `${site}/secret.pdf\n${site}/wp-content/uploads/gone.pdf\n`,
    )
    expect(errorsIn(content)).toEqual([])
  })

  test('copies the files of a page bundle', async () => {
    const content = publication()
    const archive = folder({
      'content/posts/one/index.md': post('One', 'See [the plan](plan.pdf), [none](none.pdf).'),
      'content/posts/one/plan.pdf': '%PDF',
    })
    const report = await importInto(content, 'markdown', archive, IN_CITY)
    expect(textOf(content, 'articles/city/one.mdx')).toContain(
      'See [the plan](/files/content/posts/one/plan.pdf), none.',
    )
    expect(report.files).toEqual({ copied: 1, missing: 0 })
    expect(errorsIn(content)).toEqual([])
  })

  test('keeps addresses that a slug has as a whole, and reports those that can’t be redirected', async () => {
    const content = publication()
    const archive = folder({
      'docs/one.md': post('One', 'Words.', 'slug: /guides/first\n'),
      'docs/two.md': post(
        'Two',
        'Words.',
        'slug: guides/second/\naliases: [/old//two/, "/a?b=1&c=2", /ok/]\n',
      ),
      'docs/three.md': post('Three', 'Words.', 'slug: /\n'),
    })
    const report = await importInto(content, 'markdown', archive, IN_CITY)
    expect(textOf(content, 'articles/city/first.mdx')).toContain('redirectFrom:\n  - /guides/first\n---')
    expect(textOf(content, 'articles/city/second.mdx')).toContain(
      'redirectFrom:\n  - /docs/guides/second/\n  - /ok/\n---',
    )
    expect(Object.keys(filesOf(content))).toContain('articles/city/three.mdx')
    expect(report.items).toMatchObject({ written: 3, drafts: 0 })
    expect(report.changed).toMatchObject([
      { what: expect.stringContaining('isn’t the path of a page'), count: 2 },
    ])
    expect(errorsIn(content)).toEqual([])
  })

  test('reports which stories were pinned to the front page', async () => {
    const archive = folder({ 'a.md': post('A'), 'b.md': post('B', 'Words.', 'featured: true\n') })
    const report = await importInto(publication(), 'markdown', archive, IN_CITY)
    expect(report.info.filter(({ what }) => what.includes('pinned'))).toMatchObject([
      { count: 1, cases: [{ file: 'b.md' }] },
    ])
  })

  test('that runs again changes nothing', async () => {
    const content = publication()
    const archive = folder(POSTS)
    await importInto(content, 'markdown', archive, IN_CITY)
    const before = filesOf(content)
    const report = await importInto(content, 'markdown', archive, IN_CITY)
    expect(report.items).toMatchObject({ read: 2, written: 0, unchanged: 2, skipped: 0 })
    expect(filesOf(content)).toEqual(before)
  })

  test('that runs again writes what has changed at the source, and leaves what an editor has changed or deleted', async () => {
    const content = publication()
    const archive = folder({ ...POSTS, 'content/posts/three.md': post('Three') })
    await importInto(content, 'markdown', archive, IN_CITY)
    const edited = textOf(content, 'articles/city/two.mdx').replace('Words of two', 'Edited words')
    writeFileSync(join(content, 'articles/city/two.mdx'), edited)
    rmSync(join(content, 'articles/city/three.mdx'))
    for (const name of ['one', 'two', 'three'])
      writeFileSync(join(archive, `content/posts/${name}.md`), post(`New ${name}`, 'New words.'))
    const report = await importInto(content, 'markdown', archive, IN_CITY)
    expect(textOf(content, 'articles/city/one.mdx')).toContain('headline: New one')
    expect(textOf(content, 'articles/city/two.mdx')).toBe(edited)
    expect(report.items).toMatchObject({ read: 3, written: 1, unchanged: 0, skipped: 2 })
    expect(report.skipped.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('deleted since the last import'),
      expect.stringContaining('edited since the last import'),
    ])
    await importInto(content, 'markdown', archive, { ...IN_CITY, force: true })
    expect(textOf(content, 'articles/city/two.mdx')).toContain('headline: New two')
    expect(textOf(content, 'articles/city/three.mdx')).toContain('headline: New three')
  })

  test('that was stopped half-way can run again', async () => {
    const archive = folder(POSTS)
    const whole = publication()
    await importInto(whole, 'markdown', archive, IN_CITY)
    const content = publication()
    const stop = importInto(content, 'markdown', archive, {
      ...IN_CITY,
      progress: (step) => {
        if (step === 'written') throw new Error('stopped')
      },
    })
    await expect(stop).rejects.toThrow('stopped')
    expect(Object.keys(filesOf(content))).not.toContain('articles/city/two.mdx')
    const report = await importInto(content, 'markdown', archive, IN_CITY)
    expect(report.items).toMatchObject({ read: 2, written: 1, unchanged: 1 })
    expect(filesOf(content)).toEqual(filesOf(whole))
  })

  test('of an archive that is larger than the memory writes the same', async () => {
    const archive = folder(POSTS)
    const [small, large] = [publication(), publication()]
    await importInto(small, 'markdown', archive, IN_CITY)
    const report = await importInto(large, 'markdown', archive, { ...IN_CITY, mostCharacters: 10 })
    expect(report.items).toMatchObject({ read: 2, written: 2 })
    expect(filesOf(large)).toEqual(filesOf(small))
  })

  test('with --dry-run changes nothing', async () => {
    const content = publication()
    const before = filesOf(dirname(content))
    const report = await importInto(content, 'markdown', folder(POSTS), { ...IN_CITY, dryRun: true })
    expect(report.items).toMatchObject({ read: 2, written: 2 })
    expect(filesOf(dirname(content))).toEqual(before)
  })

  test('gives a second story with the same address a number, and never takes the address of another file', async () => {
    const content = publication({
      'articles/city/one.mdx':
        '---\nheadline: Mine\nstandfirst: Mine.\npublished: 2026-01-01T00:00:00Z\ncredit: Staff\n---\n\nMine.\n',
    })
    const archive = folder({ 'a/one.md': post('A'), 'b/one.md': post('B') })
    const report = await importInto(content, 'markdown', archive, IN_CITY)
    expect(report.stories).toEqual(['content/articles/city/one-2.mdx', 'content/articles/city/one-3.mdx'])
    expect(textOf(content, 'articles/city/one.mdx')).toContain('headline: Mine')
    expect(report.changed).toMatchObject([
      { what: expect.stringContaining('an address that another file has'), count: 2 },
    ])
    expect(errorsIn(content)).toEqual([])
  })

  test('gives a former URL of a story neither to a new story nor to a new section, topic or author', async () => {
    const former = '[/design, /city/one, /topics/boats, /authors/ann-kerr]'
    const content = publication({
      'articles/city/mine.mdx': `---\nheadline: Mine\nstandfirst: Mine.\npublished: 2026-01-01T00:00:00Z\ncredit: Staff\nredirectFrom: ${former}\n---\n\nMine.\n`,
    })
    const archive = folder({
      'one.md': post('One', 'Words.', 'categories: [City]\ntags: [Boats]\nauthor: Ann Kerr\n'),
      'two.md': post('Two', 'Words.', 'categories: [Design]\n'),
    })
    const report = await importInto(content, 'markdown', archive, { sections: 'categories' })
    expect(report.stories).toEqual(['content/articles/city/one-2.mdx', 'content/articles/design-2/two.mdx'])
    expect(report.made).toMatchObject({
      sections: ['design-2'],
      topics: ['boats-2'],
      authors: ['ann-kerr-2'],
    })
    expect(errorsIn(content)).toEqual([])
    const again = await importInto(content, 'markdown', archive, { sections: 'categories' })
    expect(again.items).toMatchObject({ written: 0, unchanged: 2 })
  })

  test('names authors as the data files of the archive do', async () => {
    const content = publication()
    const archive = folder({
      '_posts/one.md': post('One', 'Words.', 'author: akerr\n'),
      '_posts/two.md': post('Two', 'Words.', 'authors: [jo-fox, dai]\n'),
      '_data/authors.yml': 'akerr:\n  name: Ann Kerr\n  bio: Writes.\ndai: Dai Rees\n',
      'data/authors/jo-fox.toml': 'name = "Jo Fox-Hill"\n',
      'data/authors/broken.json': '{"name": }',
    })
    const report = await importInto(content, 'markdown', archive, IN_CITY)
    expect(report.made.authors).toEqual(['ann-kerr', 'jo-fox-hill', 'dai-rees'])
    expect(textOf(content, 'authors/ann-kerr.yaml')).toMatch(/name: Ann Kerr\n[\s\S]*bio: Writes\.\n/)
    expect(report.skipped).toMatchObject([{ file: 'data/authors/broken.json', line: 1 }])
  })

  test('a damaged picture is left out and reported', async () => {
    const content = publication()
    const quay = await picture()
    const damaged = Buffer.from(quay)
    damaged.fill(0, damaged.indexOf('IDAT') + 6, damaged.indexOf('IDAT') + 14)
    const archive = folder({
      'one.md': post('One', 'Words.\n\n![A quay](quay.png)', 'image: quay.png\n'),
      'two.md': post('Two', 'Words.\n\n![A boat](boat.png)'),
      'quay.png': damaged,
      'boat.png': quay,
    })
    const report = await importInto(content, 'markdown', archive, IN_CITY)
    expect(textOf(content, 'articles/city/one.mdx')).toMatch(/\n---\n\nWords\.\n\n\*A quay\*\n$/)
    expect(textOf(content, 'articles/city/one.mdx')).not.toContain('image:')
    expect(textOf(content, 'articles/city/two.mdx')).toContain('<Figure')
    expect(report.pictures).toMatchObject({ copied: 1, missing: 2 })
    expect(report.todo.filter(({ what }) => what.includes('damaged'))).toMatchObject([
      { count: 2, cases: [{ file: 'one.md' }, { file: 'one.md' }] },
    ])
    const again = await importInto(content, 'markdown', archive, IN_CITY)
    expect(again.items).toMatchObject({ written: 0, unchanged: 2 })
  })

  test('copies pictures that are at hand, and lists the others', async () => {
    const content = publication()
    const quay = await picture()
    const archive = folder({
      'content/posts/one.md': post(
        'One',
        '![A quay](/images/quay.png "The quay")\n\n![A boat](https://old.example.org/boat.png)\n\n![No picture](broken.png)',
      ),
      'static/images/quay.png': quay,
      'content/posts/broken.png': 'no picture',
    })
    const report = await importInto(content, 'markdown', archive, {
      ...IN_CITY,
      credit: 'Ann Kerr',
      site: 'https://old.example.org',
    })
    expect(textOf(content, 'articles/city/one.mdx')).toContain(
      '<Figure src="/images/quay.png" alt="A quay" caption="The quay" credit="Ann Kerr" />\n\n*[A boat](https://old.example.org/boat.png)*',
    )
    expect(readFileSync(join(content, '../public/images/quay.png'))).toEqual(quay)
    expect(report.pictures).toEqual({ copied: 1, missing: 2, list: 'content/import-pictures.txt' })
    expect(textOf(content, 'import-pictures.txt')).toBe(
      'https://old.example.org/boat.png\nhttps://old.example.org/posts/one/broken.png\n',
    )
    expect(errorsIn(content)).toEqual([])
  })
})

describe('pictures of one name', () => {
  test('in two folders of the archive are two files', async () => {
    const content = publication()
    const [red, blue] = await Promise.all([picture('red'), picture('blue')])
    const archive = folder({
      'one.md': post('One', '![Red](/assets/quay.png)\n\n![Blue](/images/quay.png)'),
      'assets/quay.png': red,
      'static/images/quay.png': blue,
    })
    await importInto(content, 'markdown', archive, IN_CITY)
    const sources = [...textOf(content, 'articles/city/one.mdx').matchAll(/src="([^"]+)"/g)]
    expect(sources.map(([, src = '']) => readFileSync(join(content, '../public', src)))).toEqual([red, blue])
  })

  test('in the archive and the publication are reported, and the publication’s stays', async () => {
    const content = publication()
    const [red, blue] = await Promise.all([picture('red'), picture('blue')])
    const place = join(content, '../public/images/quay.png')
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, red)
    const archive = folder({ 'one.md': post('One', '![Blue](/quay.png)'), 'quay.png': blue })
    const report = await importInto(content, 'markdown', archive, IN_CITY)
    expect(readFileSync(place)).toEqual(red)
    expect(report).toMatchObject({
      failed: 0,
      todo: [{ what: expect.stringContaining('differs'), cases: [{ detail: 'public/images/quay.png' }] }],
    })
  })
})

describe('broken input affects nothing else', () => {
  test('files that can’t be read are reported with their lines', async () => {
    const content = publication()
    const archive = folder({
      'good.md': post('Good'),
      'yaml.md': '---\ntitle: {a: [unclosed,\n  b\ndate: 2019-07-10\n---\n\nWords.\n',
      'toml.md': '+++\ntitle = "x"\ndate = \n+++\n\nWords.\n',
      'json.md': '{\n"title": "x",,\n}\n\nWords.\n',
      'colon.md': post('Harbour: the plan'),
      'open.md': '---\ntitle: x\n\nWords.\n',
      'bomb.md': `---\na: &a [x, x]\nb: &b [${'*a, '.repeat(60)}]\nc: [${'*b, '.repeat(60)}]\n---\n\nWords.\n`,
      'long.md': post('Long', '*One* [two](/two/)\n'.repeat(20_000)),
    })
    const report = await importInto(content, 'markdown', archive, IN_CITY)
    expect(report.stories).toEqual(['content/articles/city/colon.mdx', 'content/articles/city/good.mdx'])
    expect(textOf(content, 'articles/city/colon.mdx')).toContain('headline: "Harbour: the plan"')
    expect(report.skipped.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'bomb.md:2',
      'json.md:1',
      'open.md:1',
      'toml.md:3',
      'yaml.md:4',
      'long.md:undefined',
    ])
    expect(report.items).toMatchObject({ read: 8, written: 2, skipped: 6 })
    expect(errorsIn(content)).toEqual([])
  })

  test('a publication without redirects.yaml gets one', async () => {
    const content = publication()
    rmSync(join(content, 'redirects.yaml'), { force: true })
    await importInto(content, 'markdown', folder({ 'us/staff.md': post('Staff', 'Words.', 'type: page\n') }))
    expect(textOf(content, 'redirects.yaml')).toBe('redirects:\n  - from: /us/staff/\n    to: /staff\n')
  })

  test('a page without words is skipped, and isn’t a failure', async () => {
    const content = publication({ 'redirects.yaml': 'redirects: []\n' })
    const page = (text: string) => post('Staff', text, 'type: page\n')
    const archive = folder({ 'empty.md': page(''), 'us/staff.md': page('Words.') })
    const report = await importInto(content, 'markdown', archive)
    expect(report).toMatchObject({ failed: 0, items: { read: 2, written: 1, skipped: 1 } })
    expect(report.skipped).toMatchObject([{ reason: expect.stringContaining('a body without words') }])
    expect(textOf(content, 'redirects.yaml')).toBe('redirects:\n  - from: /us/staff/\n    to: /staff\n')
  })

  test('a page that isn’t public at the source is skipped: pages can’t be drafts', async () => {
    const content = publication()
    const archive = folder({
      'plans.md': post('Plans', 'Words.', 'type: page\ndraft: true\n'),
      'offer.md': post('Offer', 'Words.', 'type: page\nexpiryDate: 2020-01-01\n'),
      'launch.md': '---\ntitle: Launch\ntype: page\ndate: 2030-01-01\n---\n\nWords.\n',
      'undated.md': '---\ntitle: Undated\ntype: page\n---\n\nWords.\n',
    })
    const report = await importInto(content, 'markdown', archive)
    expect(report).toMatchObject({ failed: 0, items: { read: 4, written: 1, drafts: 0, skipped: 3 } })
    expect(report.skipped).toMatchObject([
      { id: 'launch.md', reason: expect.stringContaining('embargoed') },
      { id: 'offer.md', reason: expect.stringContaining('a draft') },
      { id: 'plans.md', reason: expect.stringContaining('a draft') },
    ])
    expect(report.stories).toEqual(['content/pages/undated.mdx'])
  })

  test('a settings file that isn’t valid YAML is reported and stays', async () => {
    const broken = 'redirects: [\n'
    const content = publication({ 'redirects.yaml': broken })
    const report = await importInto(
      content,
      'markdown',
      folder({ 'us/staff.md': post('Staff', 'Words.', 'type: page\n') }),
    )
    expect(textOf(content, 'redirects.yaml')).toBe(broken)
    expect(report).toMatchObject({
      failed: 1,
      stories: ['content/pages/staff.mdx'],
      todo: [
        {
          what: expect.stringContaining('couldn’t be written'),
          cases: [{ detail: 'content/redirects.yaml' }],
        },
      ],
    })
  })

  test('a file that can’t be written is reported, and the others are written', async () => {
    const content = publication()
    rmSync(join(content, 'topics'), { recursive: true, force: true })
    writeFileSync(join(content, 'topics'), 'a file where a folder should be')
    mkdirSync(join(content, 'articles/city/one.mdx'), { recursive: true })
    const report = await importInto(content, 'markdown', folder(POSTS), IN_CITY)
    expect(report.stories).toEqual(['content/articles/city/two.mdx'])
    expect(report.failed).toBe(3)
    expect(report.skipped).toMatchObject([{ id: 'content/posts/one.md' }])
  })

  test('nothing outside content/ and public/ is read or written', async () => {
    const content = publication()
    const outside = folder({ 'secret.md': post('Secret'), 'secret.png': await picture() })
    const archive = folder({
      'x..%2fout.md': post('Dots', 'Words.', 'slug: ../../out\nurl: /../../up/\n'),
      'picture.md': post(
        'Picture',
        `![A secret](../../../../../../../..${outside}/secret.png) ![Same](${outside}/secret.png)`,
      ),
    })
    symlinkSync(join(outside, 'secret.md'), join(archive, 'link.md'))
    symlinkSync(outside, join(archive, 'folder.md'))
    symlinkSync(join(outside, 'secret.png'), join(archive, 'secret.png'))
    const report = await importInto(content, 'markdown', archive, IN_CITY)
    expect(report.stories).toHaveLength(2)
    for (const file of report.stories) expect(file).toMatch(/^content\/articles\/city\/[a-z-]+\.mdx$/)
    expect(report.skipped.map(({ file }) => file)).toEqual(['folder.md', 'link.md'])
    expect(report.pictures.copied).toBe(0)
    expect(errorsIn(content)).toEqual([])
  })

  test('a folder of the publication that is a link to elsewhere isn’t written to', async () => {
    const content = publication()
    const outside = folder({})
    mkdirSync(join(content, 'articles/harbour'), { recursive: true })
    rmSync(join(content, 'articles/harbour'), { recursive: true })
    symlinkSync(outside, join(content, 'articles/harbour'))
    const report = await importInto(content, 'markdown', folder({ 'a.md': post('A') }), {
      section: 'harbour',
      sections: { all: 'harbour' },
    })
    expect(report).toMatchObject({ failed: 1, items: { read: 1, written: 0, skipped: 1 } })
    expect(filesOf(outside)).toEqual({})
  })
})
