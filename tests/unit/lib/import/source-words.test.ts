import { describe, expect, test } from 'vitest'
import type { ArchiveText } from '@/lib/import/archive-item'
import { convertText } from '@/lib/import/convert-text'
import { wordsOf } from '@/lib/import/count-words'
import { unreadWords } from '@/lib/import/source-words'
import { madePost, readItem } from './markdown/made-post'

const unread = (format: ArchiveText['format'], source: string, read: string) =>
  unreadWords({ format, source, line: 1 }, wordsOf(read)).join(' ')

describe('words of a source that the conversion hasn’t read', () => {
  test.each<[ArchiveText['format'], string]>([
    ['html', '<p>One <b>two</b></p><p>three</p>'],
    ['html', 'One <b title="a > b">two</b> thr<i>ee</i>'],
    [
      'html',
      'One<script>let hidden = "</p>"</script> two <p style="display:none">a <p hidden>b</p> c</p>three',
    ],
    ['wordpress', '[caption width="5"]<img alt="boat"> One[/caption] two [su_box title="x"]three[/su_box]'],
    ['wordpress', 'One two three<sup data-fn="5"><a href="#5">1</a></sup>'],
    ['ghost', 'One&nbsp;two &#116;hree'],
    ['markdown', '# One\n\n![boat](boat.png "Boat") [two](/hidden "title") **thr**ee[^1]'],
    [
      'markdown',
      '{{< figure src="hidden.png" >}}\n\n1. One\n\n```js\ntwo\n```\n\n{{% note %}}three{{% /note %}}{: .x}',
    ],
    ['markdown', '<!-- hidden -->One <https://hidden.example> `two` three\n\n[ref]: https://hidden.example'],
  ])('are none where all arrives (%s: %s)', (format, source) => {
    expect(unread(format, source, 'One two three')).toBe('')
    expect(unread(format, source, 'two three')).toBe('One')
  })

  test('are those that a parser takes for markup', () => {
    expect(unread('html', 'One <!-- two', 'One')).toBe('two')
    expect(unread('html', 'One <a title="two>three</a> four', 'One')).toBe('a title two three four')
    expect(unread('html', 'One <script>two</b> three', 'One')).toBe('two three')
  })

  test('are in the report of a story: words in = words out + dropped + unaccounted', () => {
    const { words } = madePost(
      'Words before.\n\n<!-- a comment without an end\n\nA paragraph that readers miss.',
    )
    expect(words).toMatchObject({ out: 2, dropped: 0, added: 0 })
    expect(words.in).toBe(words.out + words.lost.length)
    expect(words.lost.join(' ')).toContain('paragraph that readers miss')
  })

  test('are none in a Markdown post with all kinds of markup', () => {
    const { text, ...item } = readItem(
      '---\ntitle: x\n---\n\nTerm\n: A *def*inition.\n\n| a | b |\n| --- | --- |\n| c | `d` |\n\n> [!NOTE]\n> Take `<b>` care.\n\nEnd&mdash;of it.[^n]\n\n[^n]: A note.\n',
    )
    const { wordsIn } = convertText({ text, ...item })
    expect(unreadWords(text, wordsOf(wordsIn))).toEqual([])
  })
})
