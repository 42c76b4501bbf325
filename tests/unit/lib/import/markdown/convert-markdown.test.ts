import { describe, expect, test } from 'vitest'
import { madePost, readItem } from './made-post'

const what = (notes: readonly { what: string; detail?: string }[]) =>
  notes.map(({ what, detail }) => `${what} ${detail}`)

describe('components of JSX', () => {
  test.each([
    [
      "<Params\n  items={[\n    { name: 'quay', type: 'string', description: 'Where boats lie.' },\n    { name: 'pier', description: `The “long” one` },\n  ]}\n/>\n\nAfter *it*.",
      '- quay — string — Where boats lie.\n- pier — The “long” one\n\nAfter *it*.',
    ],
    [
      '<Card title="Boats" description="All boats of the quay" href="/boats" className="mt-4 flex" />',
      '- Boats\n- All boats of the quay',
    ],
    ['<Tab title="Boats">\n\nA *quay*.\n\n</Tab>', 'Boats\n\nA *quay*.'],
    ['A quay <Badge text="New boats" /> here.', 'A quay New boats here.'],
    ['A quay <Chart data={boats} size={12} /> here.', 'A quay here.'],
    ['<div className="note" style={{ color: "red" }}>\n\nA *quay*.\n\n</div>', 'A *quay*.'],
    ['<div>\n<Tip text={"Mind the gap"} />\n</div>', 'Mind the gap'],
    [
      "<Params items={[{ type: 'Quay', rows: [{ name: 'pier', ref: '#pier' }, { name: 'boats', size: 3 }], className: 'a b' }, 'Two words']} />",
      '- Quay\n- pier\n- boats\n- Two words',
    ],
    ['<Tip text={<>Mind <a href="/gap">the</a> gap</>} />', 'Mind the gap'],
    ['`<Tip text={"Mind the gap"} />`', '`<Tip text={"Mind the gap"} />`'],
    ['<Link to="/boats">All boats</Link>', 'All boats'],
    ['<A HREF="{{ site.url }}/about">All boats</A>', '[All boats](/about)'],
    ['*Boats*\n•\nQuays', '*Boats* • Quays'],
    ['• Boats\n• Quays', '- Boats\n- Quays'],
    ['If a <b and c> d, x.', 'If a **d, x.**'],
  ])('%j', (source, body) => {
    const story = madePost(source, 'posts/a.mdx')
    expect(story.body).toBe(body)
    expect(story.words.lost).toEqual([])
  })

  test('are reported, with and without words', () => {
    const { notes } = madePost('<Tip text="Mind the gap" />\n\n<Chart data={boats} />\n\nA quay.')
    expect(what(notes)).toEqual(
      expect.arrayContaining([
        'the words of a component became text <Tip text="Mind the gap" />',
        'a component without words was left out <Chart data={boats} />',
      ]),
    )
  })
})

describe('shortcodes and template tags', () => {
  test.each([
    [
      '{{< figure src="/quay.png" alt="A quay" caption="The quay" attr="Ann Kerr" >}}',
      '<Figure src="/images/quay.png" alt="A quay" caption="The quay" credit="Ann Kerr" />',
    ],
    [
      '{{< youtube w7Ft2ymGmfc >}}',
      '<Embed url="https://www.youtube-nocookie.com/embed/w7Ft2ymGmfc" title="YouTube" />',
    ],
    [
      '{{< vimeo id="146022717" >}}',
      '<Embed url="https://player.vimeo.com/video/146022717" title="Vimeo" />',
    ],
    [
      '{{< tweet user="SanDiegoZoo" id="1453110110599868418" >}}',
      '<Embed url="https://platform.twitter.com/embed/Tweet.html?id=1453110110599868418" title="X" />',
    ],
    [
      '{{< gist jmooring 23932424365401ffa5e9d9810102a477 >}}',
      '[https://gist.github.com/jmooring/23932424365401ffa5e9d9810102a477](https://gist.github.com/jmooring/23932424365401ffa5e9d9810102a477)',
    ],
    [
      '{{< highlight go "linenos=true" >}}\nif a < b {\n\n{{< x >}}\n{{< /highlight >}}',
      '```go\nif a < b {\n\n{{< x >}}\n```',
    ],
    ['> [!NOTE]\n> A *quay*.', '<FactBox title="Note">\n  A *quay*.\n</FactBox>'],
    ['> [!WARNING] Mind the gap\n> A quay.', '<FactBox title="Mind the gap">\n  A quay.\n</FactBox>'],
    [':::note\nA *quay*.\n:::', '<FactBox title="Note">\n  A *quay*.\n</FactBox>'],
    [
      ':::tip[A plan]\n\n- a\n- b\n:::\n\nAfter.',
      '<FactBox title="A plan">\n  - a\n  - b\n</FactBox>\n\nAfter.',
    ],
    ['::: warning A plan\nA quay.\n:::', '<FactBox title="A plan">\n  A quay.\n</FactBox>'],
    [
      '!!! note "A plan"\n    **A** quay.\n\n    - b\n\nAfter.',
      '<FactBox title="A plan">\n  **A** quay.\n\n  - b\n</FactBox>\n\nAfter.',
    ],
    ['??? tip\n    A quay.', '<FactBox title="Tip">\n  A quay.\n</FactBox>'],
    ['!!! What a day\n    it was.', '!!! What a day it was.'],
    ['```\n:::note\n:::\n```', '```\n:::note\n:::\n```'],
    ['::: poem\nA quay.\n:::', '::: poem A quay. :::'],
    ['<div markdown="1">\n**A** quay\n\n- b\n</div>', '**A** quay\n\n- b'],
    ['{% highlight ruby %}\nputs "*a*"\n{% endhighlight %}', '```ruby\nputs "*a*"\n```'],
    [
      '{% include figure.html src="quay.png" alt="A quay" %}',
      '<Figure src="/images/quay.png" alt="A quay" credit="Archive" />',
    ],
    [
      '{% img left /images/quay.png 320 240 "Quay" "A quay" %}',
      '<Figure src="/images/quay.png" alt="A quay" credit="Archive" />',
    ],
    [
      '![A quay]({{ site.baseurl }}/images/quay.png){: .wide width="50%"}',
      '<Figure src="/images/quay.png" alt="A quay" credit="Archive" />',
    ],
    ['Words {% comment %}none{% endcomment %}here.', 'Words here.'],
    ['{% raw %}{{ not a tag }}{% endraw %} here', '\\{\\{ not a tag }} here'],
    [
      '{{< note >}}\nWords **of** a note.\n{{< /note >}}',
      '<FactBox title="Note">\n  Words **of** a note.\n</FactBox>',
    ],
    ['Use `{{< x >}}` and:\n\n```\n{% y %}\n```', 'Use `{{< x >}}` and:\n\n```\n{% y %}\n```'],
    ['{{</* figure src="x.png" */>}}', '\\{\\{\\< figure src="x.png" >}}'],
    ['{% assign x = 1 %}Words.', 'Words.'],
  ])('%s', (source, expected) => {
    expect(madePost(source).body).toBe(expected)
  })

  test.each([
    '<iframe src="https://www.youtube.com/embed/x" title="Quay" />',
    '<iframe\n  src="https://www.youtube.com/embed/x"\n/>',
    '<video src="a.mp4"/>',
    '<textarea/>',
    '<script src={x} />',
    '<iframe\n  src="https://www.youtube.com/embed/x"\n\n',
  ])('%s is closed: what follows is read', (tag) => {
    expect(madePost(`Before it.\n\n${tag}\n\nAfter it.`).body).toMatch(/^Before it\.[\s\S]*\n\nAfter it\.$/)
    expect(madePost(`In a line ${tag.replaceAll('\n', '')} after it.`).body).toContain('after it.')
  })

  test('that aren’t known stay as text and are reported', () => {
    const { body, notes, words } = madePost(
      'One {{< podcast id="3" >}} two.\n\n{% widget "x" %}\n\n{{ page.author }}',
    )
    expect(body).toBe('One \\{\\{\\< podcast id="3" >}} two.\n\n\\{% widget "x" %}\n\n\\{\\{ page.author }}')
    expect(notes.filter(({ importance }) => importance === 'todo')).toMatchObject([
      { detail: '{{< podcast id="3" >}}', line: 6 },
      { detail: '{% widget "x" %}', line: 8 },
      { detail: '{{ page.author }}', line: 10 },
    ])
    expect(words.lost).toEqual([])
  })

  test('are reported with their lines, also after raw parts and code', () => {
    const { notes } = madePost(
      '{% raw %}\n{{ a }}\n{% endraw %}\n\n{% highlight c %}\nint x;\n{% endhighlight %}\n\n{% widget %}\n\n:::note\n{{< podcast >}}\n:::',
    )
    expect(notes.filter(({ importance }) => importance === 'todo')).toMatchObject([
      { detail: '{% widget %}', line: 14 },
      { detail: '{{< podcast >}}', line: 17 },
    ])
  })

  test('of several lines leave what follows on its lines', () => {
    const { links, notes } = madePost(
      '{{< podcast\n  id="3"\n>}}\n\n[A](#a)\n\n[B](#b) {% map\n%}\n[C](#c)\n\n{% widget %}',
    )
    expect(links.lost.map(({ url, line }) => [url, line])).toEqual([
      ['#a', 10],
      ['#b', 12],
      ['#c', 14],
    ])
    expect(notes.filter(({ importance }) => importance === 'todo').map(({ line }) => line)).toEqual([
      6, 12, 16,
    ])
  })

  test('ref, relref, post_url and link lead to the post of a file', () => {
    const other = readItem('---\ntitle: B\ndate: 2019-01-01\n---\n\nWords.', '_posts/2019-01-01-b.md')
    const { body, links } = madePost(
      '[1]({{< ref "b.md" >}}) [2]({{< relref path="/posts/b" >}} "B") [3]({% post_url 2019-01-01-b %}) [4]({{ site.baseurl }}{% link _posts/2019-01-01-b.md %}) [5]({{< ref "none.md" >}})',
      'posts/a.md',
      [other],
    )
    expect(body).toBe('[1](/city/b) 2 [3](/city/b) [4](/city/b) 5')
    expect(links).toMatchObject({ rewritten: 3, lost: [{}, {}] })
  })
})

describe('Markdown as site generators have it', () => {
  test.each([
    ['a comment', 'One <!-- two -->\nthree.\n\n<!--more-->\n\nFour.', 'One three.\n\nFour.'],
    [
      'comments of MDX and kramdown',
      'One {/* two */} three.\n\n{::comment}\nfour\n{:/comment}\n\nFive.{% capture x %}six{% endcapture %}',
      'One three.\n\nFive.',
    ],
    [
      'a bar in code in a table',
      '| a | b |\n| - | - |\n| `x|y` | 2 |',
      '| a | b |\n| - | - |\n| `x\\|y` | 2 |',
    ],
    ['a line break', 'One<br>two<br />three', 'One\\\ntwo\\\nthree'],
    [
      'HTML with attributes without quotes',
      '<a href=/about target=_blank>About</a> <b>us</b>',
      '[About](/about) **us**',
    ],
    ['curly braces', 'Set {x} to {{y}.', 'Set \\{x} to \\{\\{y}.'],
    [
      'an autolink',
      'See <http://example.org/a_b> and http://example.org/c.',
      'See [http://example.org/a_b](http://example.org/a_b) and [http://example.org/c](http://example.org/c).',
    ],
    ['bare signs', 'AT&T: 3 < 4 & 5 > 2 <- so', 'AT\\&T: 3 \\< 4 & 5 > 2 \\<- so'],
    [
      'reference links',
      '[One][a] and [b].\n\n[a]: https://example.org/a "A"\n[B]: https://example.org/b',
      '[One](https://example.org/a "A") and [b](https://example.org/b).',
    ],
    [
      'kramdown attributes',
      '## Part {#two .x}\n\nWords.\n{: .lead}\n\n[Up](#two){:target="_blank"}',
      '## Part\n\nWords.\n\n[Up](#part)',
    ],
    ['a table of contents', '* TOC\n{:toc}\n\nWords.', 'Words.'],
    ['footnotes', 'One[^1].\n\n[^1]: Note.\n[^2]: Unused.', 'One[^1].\n\n[^1]: Note.'],
    ['headings that jump', '# One\n\n#### Two\n\n## Three', '## One\n\n### Two\n\n### Three'],
    ['the headline again', '# A post\n\nWords.\n\n## Part', 'Words.\n\n## Part'],
    [
      'a sentence that begins with a number',
      '1986\\. A year.\n\n1. One\n\nText.',
      '1986\\. A year.\n\n1\\. One\n\nText.',
    ],
    ['a number with a sign', '- 4 degrees', '* 4 degrees'],
    ['bullet characters', '• One\n• Two', '- One\n- Two'],
    ['a table with cells beyond its head', '| a |\n| - |\n| 1 | 2 |', '| a | |\n| - | - |\n| 1 | 2 |'],
    ['asterisks that aren’t emphasis', '2*3*4 and 5* hotel', '234 and 5\\* hotel'],
    ['Windows characters', 'It&#146;s', 'It’s'],
    ['modules of MDX', 'import X from "./x"\n\nWords.', '&#x69;mport X from "./x"\n\nWords.'],
    [
      'a picture within text',
      'One ![A quay](q.png) two.',
      'One\n\n<Figure src="/images/q.png" alt="A quay" credit="Archive" />\n\ntwo.',
    ],
    ['emphasis around nothing', '** ** and [](https://example.org)', '\\*\\* \\*\\* and'],
  ])('%s', (_name, source, expected) => {
    const { body, isDraft, words } = madePost(source)
    expect(body).toBe(expected)
    expect(isDraft).toBe(false)
    expect(words.lost).toEqual([])
  })

  test('modules in an .mdx file are left out', () => {
    expect(madePost('import X from "./x"\nexport const y = 1\n\nWords.', 'posts/a.mdx').body).toBe('Words.')
  })

  test('raw HTML becomes blocks', () => {
    const { body } = madePost(
      '<div class="x">\n\nWords *of* Markdown[^1].\n\n</div>\n\n<iframe src="https://www.youtube.com/embed/w7Ft2ymGmfc"></iframe>\n\n## A part\n\n[To it](#a-part)\n\n[^1]: A <b>note</b>.',
    )
    expect(body).toBe(
      'Words *of* Markdown[^1].\n\n<Embed url="https://www.youtube-nocookie.com/embed/w7Ft2ymGmfc" title="YouTube" />\n\n## A part\n\n[To it](#a-part)\n\n[^1]: A **note**.',
    )
  })

  test('links to the old site lead to imported stories, other pages keep their address', () => {
    const other = readItem('---\ntitle: B\ndate: 2019-01-01\nurl: /2019/b.html\n---\n\nWords.', 'posts/b.md')
    const { body, links } = madePost(
      '[1](https://old.example.org/2019/b.html#x) [2](/2019/b.html) [3](b.md) [4](/wp-login.php) [5](/about/) [6](javascript:x) [7](//example.org)',
      'posts/a.md',
      [other],
    )
    expect(body).toBe(
      '[1](/city/b#x) [2](/city/b) [3](/city/b) [4](https://old.example.org/wp-login.php) [5](/about) 6 [7](https://example.org)',
    )
    expect(links).toMatchObject({ rewritten: 4, lost: [{ url: 'javascript:x' }] })
  })

  test('a post that readers can’t see isn’t linked to', () => {
    const draft = readItem('---\ntitle: B\ndate: 2019-01-01\ndraft: true\n---\n\nWords.', 'posts/b.md')
    expect(madePost('[B](/posts/b/)', 'posts/a.md', [draft]).body).toBe('B')
  })

  test('a post without text has its description as text; one without either is a draft', () => {
    expect(madePost('<!-- none -->').isDraft).toBe(true)
    expect(what(madePost('').notes).join()).toContain('a body without words')
  })
})
