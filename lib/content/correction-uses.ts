import { visit } from 'unist-util-visit'
import { parseBody } from '@/lib/mdx/parse'
import { quoteMatcher } from '@/lib/mdx/pull-quotes'
import { linesOfStoryLinks } from '@/lib/mdx/story-links'
import { unlessInvalid } from '@/lib/mdx/syntax-error'
import { isBlock, plainText } from '@/lib/mdx/tree'
import { pathOf } from '@/lib/site/url-path'
import { isPublic, latestCorrection } from './publishing-state'
import type { ArticleFile, Correction, RecordFiles } from './schema'
import { storyParagraphs } from './story-paragraphs'

/** A place in another story that may repeat the error. */
type Use = {
  file: string
  line: number
  /** How the story uses the corrected one. */
  kind: 'link' | 'related' | 'quotation' | 'translation'
}

/** A public corrected story, its latest correction, and the stories that link to it or quote it. */
export type CorrectedStory = { address: string; correction: Correction; uses: Use[] }

type Quotation = { file: string; line: number; words: string; article: ArticleFile }

/** Quotations of fewer words aren't compared: any story may contain the same words. */
const FEWEST_WORDS = 4

/**
 * The corrected stories, the last corrected first. Each has the places in other stories that link to it, name it as
 * related, translate it, or quote words of its present or former text. Drafts are included, withdrawn stories aren't.
 */
export function correctionUses({ articles, histories }: RecordFiles, now: number): CorrectedStory[] {
  const corrected = articles.flatMap((article) => {
    const correction = isPublic(article, now) ? latestCorrection(article) : undefined
    return correction === undefined ? [] : [{ article, correction }]
  })
  if (corrected.length === 0) return []
  const others = articles.filter(({ withdrawn }) => withdrawn === undefined)
  const links = linksTo(new Set(corrected.map(({ article }) => article)), others)
  const quotations = others.flatMap(quotationsIn)
  return corrected
    .sort((a, b) => Date.parse(b.correction.at) - Date.parse(a.correction.at))
    .map(({ article, correction }) => {
      const present = unlessInvalid(() => storyParagraphs(article)) ?? []
      const former = (histories.get(article.address)?.changes ?? []).flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ before }) => before ?? []),
      )
      const differs = quoteMatcher([...present, ...former].join(' '))
      const quotes = quotations
        .filter((one) => one.article !== article && differs(one.words) === undefined)
        .map(({ file, line }): Use => ({ file, line, kind: 'quotation' }))
      const uses = [...(links.get(article) ?? []), ...quotes].sort(
        (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line,
      )
      return { address: article.address, correction, uses }
    })
}

function linksTo(
  corrected: ReadonlySet<ArticleFile>,
  articles: readonly ArticleFile[],
): Map<ArticleFile, Use[]> {
  const byAddress = new Map<string, ArticleFile>()
  for (const article of corrected)
    for (const address of [article.address, ...article.redirectFrom.map(pathOf)])
      byAddress.set(address, article)
  const uses = new Map<ArticleFile, Use[]>()
  for (const article of articles) {
    const { source, body, related, translationOf } = article
    const add = (address: string, line: () => number, kind: Use['kind']) => {
      const target = byAddress.get(address)
      if (target === undefined || target === article) return
      uses.set(target, [...(uses.get(target) ?? []), { file: source.file, line: line(), kind }])
    }
    for (const [index, address] of related.entries())
      add(address, () => source.lineOf(['related', index]), 'related')
    if (translationOf !== undefined) add(translationOf, () => source.lineOf(['translationOf']), 'translation')
    for (const { address, line } of linesOfStoryLinks(body.text))
      add(address, () => body.line + line - 1, 'link')
  }
  return uses
}

/** The pull quotes and block quotations of a story. */
function quotationsIn(article: ArticleFile): Quotation[] {
  const { body, source } = article
  if (!/<PullQuote|^\s*>/m.test(body.text)) return []
  const found: Quotation[] = []
  const tree = unlessInvalid(() => parseBody(body))
  if (tree === undefined) return []
  visit(tree, (node) => {
    if (node.type !== 'blockquote' && !(isBlock(node) && node.name === 'PullQuote')) return
    const words = plainText(node).replace(/\s+/g, ' ').trim()
    if (words.split(' ').length < FEWEST_WORDS) return
    found.push({ file: source.file, line: body.line + (node.position?.start.line ?? 1) - 1, words, article })
  })
  return found
}
