import { expect, test } from 'vitest'
import { visibleText } from '@/lib/import/visible-text'
import { parseBody } from '@/lib/mdx/parse'
import { fc } from '@/tests/unit/property-testing'
import { madePost } from './made-post'

/** A piece of Markdown; `#` stands for a word that readers see, `@` for one that they don't. */
const INLINE = [
  '#',
  '# #',
  '**#**',
  '*#*',
  '_#_',
  '~~#~~',
  '`#`',
  '[#](https://example.org/x)',
  '[#](/nowhere)',
  '[#][ref]',
  '<b>#</b>',
  '<a href=x>#</a>',
  '<span style="color:red">#</span>',
  '#<br>#',
  '#  \n#',
  '#\n#',
  '<!-- @ -->#',
  '{#}',
  '# < #',
  '# & #',
  '#*',
  '*#',
  '#_#',
  '#|#',
  '[#]',
  '[[#]]',
  '![',
  '^#',
  '~#~',
  '# {{ site.baseurl }}#',
  '{{< unknown # >}}',
  '{% unknown # %}',
  '{% comment %}@{% endcomment %}#',
  '<http://example.org/a_b>#',
  '#&#146;',
  '#&amp;#',
  '\\*#',
  '1. #',
  '+ #',
  '#**#**',
  '5*#*',
  '<kbd>#</kbd>',
  '$#$',
  '#^2^',
  ':#:',
  '“#”',
  '{:.x}#',
]
const BLOCKS = [
  (line: string) => line,
  (line: string) => `# ${line}`,
  (line: string) => `#### ${line}`,
  (line: string) => `- ${line}\n- ${line}`,
  (line: string) => `1. ${line}\n3. ${line}`,
  (line: string) => `7. ${line}`,
  (line: string) => `- ${line}\n\n  ${line}\n  - ${line}`,
  (line: string) => `> ${line}\n>\n> ${line}`,
  (line: string) => `> [!NOTE]\n> ${line}`,
  (line: string) => `• ${line}\n• ${line}`,
  () => '```\n# {{< # >}} <#> {#}\n```',
  () => '    # code #',
  () => '| # | # |\n| --- | --- |\n| # | # |',
  (line: string) => `<div>\n\n${line}\n\n</div>`,
  (line: string) => `<div class=x>${line.replace(/\n/g, ' ')}</div>`,
  (line: string) => `{{< note >}}\n${line}\n{{< /note >}}`,
  (line: string) => `{{% unknown %}}\n${line}\n{{% /unknown %}}`,
  () => '{{< highlight go >}}\n# { # }\n{{< /highlight >}}',
  () => '{% highlight ruby %}\n# <#>\n{% endhighlight %}',
  () => '***',
  (line: string) => `${line}\n{: .lead}`,
  (line: string) => `### ${line.replace(/\n/g, ' ')} {#id}`,
]

const bodies = fc
  .array(
    fc.record({
      block: fc.constantFrom(...BLOCKS),
      line: fc
        .array(fc.constantFrom(...INLINE), { minLength: 1, maxLength: 5 })
        .map((parts) => parts.join(' ')),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((blocks) => blocks.map(({ block, line }) => block(line)).join('\n\n'))

/** Puts a word of its own in each place. */
function numbered(template: string): { source: string; seen: string[] } {
  const seen: string[] = []
  let text = ''
  template.split(/(^#{1,6} |\{#id\}|#|@)/m).forEach((part, index) => {
    if (index % 2 === 0 || part.length > 1) text += part
    else if (part === '@') text += 'hidden'
    else {
      const word = `w${seen.length}w`
      seen.push(word)
      text += word
    }
  })
  return { source: text, seen }
}

test('no visible word of Markdown is lost or moved, and no comment is shown', () => {
  fc.assert(
    fc.property(bodies, (template) => {
      const { source, seen } = numbered(template)
      const { body, isDraft, refused, words, notes } = madePost(
        `Opening.\n\n${source}\n\n[ref]: https://example.org/r`,
      )
      expect(refused).toBeUndefined()
      expect(isDraft, JSON.stringify(notes.filter(({ draft }) => draft === true))).toBe(false)
      const text = visibleText(parseBody({ text: body, line: 1, format: 'mdx' }))
      expect(text.match(/w\d+w/g) ?? []).toEqual(seen)
      expect(text).not.toContain('hidden')
      expect(words.lost).toEqual([])
    }),
    { numRuns: 150 },
  )
})
