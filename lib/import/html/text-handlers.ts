import type { Element } from 'hast'
import { hasClass, isElement, lineOfText, property, visibleElementsIn, visibleText } from './elements'
import type { Handler, HtmlConverter } from './html-converter'
import type { Mark } from './phrasing-runs'

/** Characters with superscript and subscript forms, and these forms, in the same order. */
const PLAIN = '0123456789+-−=()'
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾'
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'

/** Elements within a line. */
export const TEXT_HANDLERS: readonly [string, Handler][] = [
  ['b', mark('strong')],
  ['strong', mark('strong')],
  ['i', mark('emphasis')],
  ['em', mark('emphasis')],
  ['dfn', mark('emphasis')],
  ['del', mark('delete')],
  ['s', mark('delete')],
  ['strike', mark('delete')],
  ['span', styled],
  ['a', link],
  ['code', code],
  ['kbd', code],
  ['samp', code],
  ['tt', code],
  ['q', quotation],
  ['sup', raised(RAISED)],
  ['sub', raised(LOWERED)],
  ['rt', ruby],
  // Brackets for browsers that don't know `<ruby>`.
  ['rp', () => {}],
  ['br', (_node, { builder }) => builder.break()],
  ['math', formula],
  ['svg', drawing],
  ['script', script],
  [
    'noscript',
    (node, converter) => converter.unseen(node, 'text for browsers without JavaScript was left out'),
  ],
  ['select', choices],
]

const NORMAL = { strong: /font-weight\s*:\s*(?:normal|[1-5]00)/i, emphasis: /font-style\s*:\s*normal/i }

function mark(type: 'strong' | 'emphasis' | 'delete'): Handler {
  return (node, converter) => {
    const fill = () => converter.contents(node)
    if (type !== 'delete' && NORMAL[type].test(property(node, 'style'))) fill()
    else converter.builder.mark({ type }, fill)
  }
}

/** Word processors write bold and italics as styles. */
function styled(node: Element, converter: HtmlConverter) {
  const style = property(node, 'style')
  const marks: Mark[] = []
  if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) marks.push({ type: 'strong' })
  if (/font-style\s*:\s*italic/i.test(style)) marks.push({ type: 'emphasis' })
  const fill = marks.reduceRight(
    (inner: () => void, next) => () => converter.builder.mark(next, inner),
    () => converter.contents(node),
  )
  fill()
}

function link(node: Element, converter: HtmlConverter) {
  // Links of headings to themselves.
  if (property(node, 'href').startsWith('#') && /^[^\p{L}\p{N}]*$/u.test(lineOfText(node))) return
  const url = converter.link(node)
  if (url === undefined) converter.contents(node)
  else converter.builder.mark({ type: 'link', url }, () => converter.contents(node))
}

function code(node: Element, { builder }: HtmlConverter) {
  builder.code(visibleText(node))
}

function quotation(node: Element, converter: HtmlConverter) {
  converter.builder.text('“')
  converter.contents(node)
  converter.builder.text('”')
}

/** Markdown has no superscript. Digits are replaced by Unicode's superscript digits: `m<sup>2</sup>` is `m²`. */
function raised(forms: string): Handler {
  return (node, converter) => {
    const raisedText = node.children.every(({ type }) => type === 'text')
      ? withForms(visibleText(node).trim(), forms)
      : undefined
    if (raisedText === undefined) converter.contents(node)
    else converter.builder.text(raisedText)
  }
}

function withForms(text: string, forms: string): string | undefined {
  const places = Array.from(text, (character) => PLAIN.indexOf(character))
  return text === '' || places.includes(-1) ? undefined : places.map((place) => forms.charAt(place)).join('')
}

/** `<ruby>`: the pronunciation of a word in brackets after it. */
function ruby(node: Element, converter: HtmlConverter) {
  converter.builder.text('(')
  converter.contents(node)
  converter.builder.text(')')
}

function formula(node: Element, converter: HtmlConverter) {
  const text = lineOfText(node)
  converter.note('changed', 'a formula became a line of text', text, node)
  converter.builder.text(text)
}

function drawing(node: Element, converter: HtmlConverter) {
  const text = lineOfText(node)
  if (text !== '' || !hasClass(node, /icon/i))
    converter.note('changed', 'a drawing in the text was left out, its words were kept', text, node)
  converter.builder.text(` ${text} `)
}

function script(node: Element, converter: HtmlConverter) {
  const source =
    property(node, 'src') || node.children.flatMap((child) => ('value' in child ? child.value : [])).join('')
  converter.note('changed', 'a script was left out', source.replace(/\s+/g, ' ').trim(), node)
}

function choices(node: Element, { builder }: HtmlConverter) {
  const options = visibleElementsIn(node).filter((element) => isElement(element, 'option'))
  builder.text(` ${options.map(lineOfText).join(', ')} `)
}
