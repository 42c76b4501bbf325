import { describe, expect, test } from 'vitest'
import { htmlToMdx } from '@/lib/import/html/html-to-mdx'
import { bodyText } from '../body-text'

const mdx = (html: string, base?: string) => bodyText(htmlToMdx(html, base ? { base } : {}).body)
const lines = (...text: string[]) => text.join('\n')

describe('paragraphs', () => {
  test('are separated where browsers separate them', () => {
    expect(mdx('loose <p>one<div>two</div>three</p>')).toBe('loose\n\none\n\ntwo\n\nthree')
    expect(mdx('one<br>\n<br>two<br>three')).toBe('one\n\ntwo\\\nthree')
    expect(mdx('<p>&nbsp;</p><p>\u200b</p><p> a \n b&nbsp;c </p>')).toBe('a b\u00a0c')
  })

  test('keep marks around blocks, in each block', () => {
    expect(mdx('<b>one<p>two</p></b>')).toBe('**one**\n\n**two**')
    expect(mdx('<a href="https://example.org/"><h2>Head</h2><p>text</p></a>')).toBe(
      '## [Head](https://example.org/)\n\n[text](https://example.org/)',
    )
  })
})

describe('text', () => {
  test('that looks like Markdown or MDX stays text', () => {
    expect(mdx('<p>import {x} &lt;b></p><p>export default</p><p># 1. *a* _b_ [c](d)</p>')).toBe(
      '&#x69;mport \\{x} \\<b>\n\n&#x65;xport default\n\n\\# 1. \\*a\\* \\_b\\_ \\[c]\\(d)',
    )
  })
})

describe('marks', () => {
  test('have spaces outside and cover whole words', () => {
    expect(mdx('a<em> b </em>c <b>D</b>rop un<i>seen words</i>')).toBe('a *b* c Drop unseen *words*')
    expect(mdx('<b>one</b><strong> two</strong>')).toBe('**one two**')
    expect(mdx('<span style="font-weight:700">a</span> <b style="font-weight:normal">b</b>')).toBe('**a** b')
    expect(mdx('<del>5</del><ins>6</ins> <s>a</s>.')).toBe('~~5~~ 6 ~~a~~.')
  })

  test('without a counterpart leave their text', () => {
    expect(mdx('<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>')).toBe('漢(kan)')
    expect(mdx('<u>a</u> m<sup>2</sup> H<sub>2</sub>O 1<sup>st</sup> <q>b</q>')).toBe('a m² H₂O 1st “b”')
  })
})

describe('links', () => {
  test('are resolved against the address of the page', () => {
    expect(mdx('<a href="../x y">a</a>', 'https://example.org/2019/post/')).toBe(
      '[a](https://example.org/2019/x%20y)',
    )
  })

  test('that no page may contain become text and are noted', () => {
    const { notes } = htmlToMdx('<a href="javascript:alert(1)">a</a>')
    expect(mdx('<a href="javascript:alert(1)">a</a> <a href="file:///c">b</a>')).toBe('a b')
    expect(notes).toMatchObject([{ importance: 'changed', detail: 'javascript:alert(1)', line: 1 }])
  })

  test('within the page that aren’t percent-encoded UTF-8 become text', () => {
    expect(mdx('<a href="#caf%E9">a</a> <a href="#100%">b</a>')).toBe('a b')
  })

  test('within the page lead to the headings that the ids were at', () => {
    expect(
      mdx(
        '<a href="#p">go</a> <a href="#q">on</a> <a href="#r">lost</a><a name="p"></a><h2>Head</h2><h3 id="q">Sub</h3><p id=r>x</p>',
      ),
    ).toBe('[go](#head) [on](#sub) lost\n\n## Head\n\n### Sub\n\nx')
  })
})

describe('footnotes', () => {
  test('are recognised by links in both directions', () => {
    const kramdown =
      '<p>Text<sup id="fnref:1"><a href="#fn:1">1</a></sup>.</p><ol><li id="fn:1"><p>Note. <a href="#fnref:1">↩</a></p></li></ol>'
    const word =
      '<p>Text<a href="#_ftn1" name="_ftnref1">[1]</a>.</p><p><a href="#_ftnref1" name="_ftn1">[1]</a> Note.</p>'
    expect(mdx(kramdown)).toBe('Text[^1].\n\n[^1]: Note.')
    expect(mdx(word)).toBe('Text[^1].\n\n[^1]: Note.')
  })
})

describe('blocks', () => {
  test('of lists keep what is inside', () => {
    expect(mdx('<ul><li>a<ol><li>b</li><li>c</li></ol></li><li><p>d</p><p>e</p></li></ul>')).toBe(
      lines('- a', '  1. b', '  2. c', '', '- d', '', '  e'),
    )
  })

  test('of pictures take captions, credits and late addresses', () => {
    expect(
      mdx(
        '<figure><a href="/big.jpg"><img src="data:image/gif;base64,x" data-src="/a.jpg" alt="Quay"></a><figcaption>The <b>quay</b>. <span class="credit">Photo: A. Rao</span></figcaption></figure>',
      ),
    ).toBe('<Figure src="/a.jpg" alt="Quay" caption="The quay." credit="Photo: A. Rao" />')
    expect(mdx('<p>a <img src="/b.jpg" alt="B"> c</p>')).toBe('a\n\n<Figure src="/b.jpg" alt="B" />\n\nc')
  })

  test('of pull quotes must occur in the text', () => {
    const quote = (words: string) =>
      `<p>He left at dawn.</p><figure class="wp-block-pullquote"><blockquote><p>${words}</p><cite>Kim</cite></blockquote></figure>`
    expect(mdx(quote('left at dawn'))).toBe(
      lines('He left at dawn.', '', '<PullQuote speaker="Kim">', '  left at dawn', '</PullQuote>'),
    )
    expect(mdx(quote('stayed'))).toBe(lines('He left at dawn.', '', '> stayed', '>', '> — Kim'))
  })

  test('of other sites become embeds', () => {
    expect(mdx('<iframe src="//www.youtube.com/embed/abcdefghijk" title="Tide"></iframe>')).toBe(
      '<Embed url="https://www.youtube-nocookie.com/embed/abcdefghijk" title="Tide" />',
    )
  })

  test('that readers open are boxes', () => {
    expect(mdx('<details><summary>More</summary><p>in it</p></details>')).toBe(
      lines('<FactBox title="More">', '  in it', '</FactBox>'),
    )
    expect(mdx('<details>before<summary></summary>after</details>')).toBe(lines('before', '', 'after'))
    expect(mdx('<details>before<summary>More</summary>after</details>')).toBe(
      lines('<FactBox title="More">', '  before', '', '  after', '</FactBox>'),
    )
  })

  test('of tables keep every cell, and tables for layout become their contents', () => {
    expect(
      mdx(
        '<table><caption>Cap</caption><tr><th>a<th>b<tr><td><ul><li>x<li>y</ul><td rowspan=2><p>1</p><p>2.</p><tr><td>z</table>',
      ),
    ).toBe(lines('Cap', '', '| a | b |', '| - | - |', '| x, y | 1, 2. |', '| z | |'))
    expect(mdx('<table><tr><td>a<td><h2>b</h2></table>')).toBe('a\n\n## b')
  })
})
