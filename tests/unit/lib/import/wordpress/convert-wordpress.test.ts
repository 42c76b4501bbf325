import { describe, expect, test } from 'vitest'
import type { ArchivePicture } from '@/lib/import/archive-item'
import { convertWordpress } from '@/lib/import/wordpress/convert-wordpress'
import { bodyText } from '../body-text'

const convert = (source: string, pictures: Record<string, ArchivePicture> = {}) =>
  convertWordpress({ format: 'wordpress', source, line: 10, pictures })
const mdx = (source: string, pictures?: Record<string, ArchivePicture>) =>
  bodyText(convert(source, pictures).body)
const lines = (...text: string[]) => text.join('\n')

describe('text of the classic editor', () => {
  test('has paragraphs at blank lines and breaks at line ends', () => {
    expect(mdx('One\ntwo\n\n\nthree <b>four\n\nfive</b>')).toBe('One\\\ntwo\n\nthree **four**\n\n**five**')
    expect(mdx('One<br />\ntwo\n<h2>Head</h2>\nthree\n<ul>\n\t<li>a</li>\n\t<li>b</li>\n</ul>\nfour')).toBe(
      'One\\\ntwo\n\n## Head\n\nthree\n\n- a\n- b\n\nfour',
    )
    expect(mdx('<pre>a\n\nb</pre>\n<!--more-->\nc')).toBe('```\na\n\nb\n```\n\nc')
    expect(mdx('One.<!--nextpage-->Two.')).toBe('One.\n\nTwo.')
  })

  test('has embeds where an address is alone on a line', () => {
    const embed = '<Embed url="https://www.youtube-nocookie.com/embed/abcdefghijk" title="YouTube" />'
    expect(mdx('See\nhttps://youtu.be/abcdefghijk\nnow')).toBe(`See\n\n${embed}\n\nnow`)
    expect(mdx('See https://youtu.be/abcdefghijk now')).toBe('See https\\://youtu.be/abcdefghijk now')
    expect(convert('https://youtu.be/abcdefghijk').dropped).toMatchObject([
      { words: 'https://youtu.be/abcdefghijk' },
    ])
  })
})

describe('shortcodes', () => {
  test('of WordPress become what they show', () => {
    expect(
      mdx(
        '[caption id="x" width="300"]<a href="/q.jpg"><img src="/q.jpg" alt="Quay" /></a> The <em>quay</em>.[/caption]',
      ),
    ).toBe('<Figure src="/q.jpg" alt="Quay" caption="The quay." />')
    expect(mdx('[embed]https://vimeo.com/123456[/embed]')).toBe(
      '<Embed url="https://player.vimeo.com/video/123456" title="Vimeo" />',
    )
    expect(mdx('a [audio mp3="https://old.example.org/a.mp3"][/audio] b')).toBe(
      'a\n\n[a.mp3](https://old.example.org/a.mp3)\n\nb',
    )
    expect(mdx('[sourcecode language="js"]if (a < b) {}[/sourcecode]')).toBe('```js\nif (a < b) {}\n```')
    expect(mdx('[[gallery]] and [sic] stay')).toBe('\\[gallery] and \\[sic] stay')
    expect(mdx('[[quote]x[/quote]] stays')).toBe('\\[quote]x\\[/quote] stays')
  })

  test('of page builders leave what is in their rows and columns', () => {
    const { notes, body } = convert(
      '[vc_row][vc_column width="1/2"][vc_column_text]One[/vc_column_text][/vc_column][/vc_row][et_pb_section][et_pb_text]Two <b>b</b>[/et_pb_text][/et_pb_section]',
    )
    expect(bodyText(body)).toBe('One\n\nTwo **b**')
    expect(notes).toEqual([])
  })

  test('for galleries take the pictures of the archive', () => {
    const pictures = {
      3: { src: '/a.jpg', alt: 'A' },
      4: { src: '/b.jpg', alt: 'B', caption: 'Bee' },
      'own:4': { src: '/b.jpg' },
    }
    expect(mdx('[gallery ids="4, 3,99"]', pictures)).toBe(
      '<Figure src="/b.jpg" alt="B" caption="Bee" />\n\n<Figure src="/a.jpg" alt="A" />',
    )
    expect(mdx('[gallery]', pictures)).toBe('<Figure src="/b.jpg" />')
  })

  test('of plugins stay as text and are noted, with what is in them', () => {
    const { notes } = convert('[foo_box width="1/2"]Words [youtube abcdefghijk][/foo_box]')
    expect(mdx('[foo_box width="1/2"]Words[/foo_box]')).toBe('\\[foo_box width="1/2"]Words\\[/foo_box]')
    expect(notes).toEqual([
      {
        importance: 'todo',
        what: 'unknown shortcode [foo_box], kept as text',
        detail: '[foo_box width="1/2"]',
        line: 10,
      },
    ])
  })
})

describe('blocks', () => {
  test('show uploaded pictures instead of smaller copies', () => {
    const source =
      '<!-- wp:image {"id":3} --><figure class="wp-block-image"><img src="/q-300x200.jpg" alt="" class="wp-image-3"/></figure><!-- /wp:image -->'
    expect(mdx(source, { 3: { src: '/q.jpg', alt: 'Quay' } })).toBe('<Figure src="/q.jpg" alt="Quay" />')
  })

  test('for addresses of other sites become embeds', () => {
    const block = (url: string) =>
      `<!-- wp:embed --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${url}\n</div><figcaption>The tide</figcaption></figure><!-- /wp:embed -->`
    expect(mdx(block('https://www.youtube.com/watch?v=abcdefghijk'))).toBe(
      '<Embed url="https://www.youtube-nocookie.com/embed/abcdefghijk" title="The tide" />',
    )
    expect(mdx(block('https://unknown.example/x'))).toBe(
      '[https://unknown.example/x](https://unknown.example/x)\n\nThe tide',
    )
  })

  test('that WordPress fills in itself are noted', () => {
    expect(
      convert('<p>a</p>\n<!-- wp:latest-posts {"postsToShow":3} /-->\n<!-- wp:spacer /-->').notes,
    ).toEqual([
      {
        importance: 'changed',
        what: 'a block that WordPress fills in itself: latest-posts',
        detail: '{"postsToShow":3}',
        line: 11,
      },
    ])
  })

  test('of columns, buttons and footnotes keep their words in order', () => {
    expect(
      mdx(
        lines(
          '<!-- wp:columns --><div class="wp-block-columns"><div><p>Left<sup class="fn"><a href="#n1" id="n1-link">1</a></sup></p></div><div><p>Right</p></div></div><!-- /wp:columns -->',
          '<div class="wp-block-button"><a class="wp-block-button__link" href="https://example.org/">Give</a></div>',
          '<ol class="wp-block-footnotes"><li id="n1">Note <a href="#n1-link">↩</a></li></ol>',
        ),
      ),
    ).toBe('Left[^1]\n\nRight\n\n[Give](https://example.org/)\n\n[^1]: Note')
  })
})
