import { readDocument } from '@/lib/content/document'
import { type Finding, formatFinding } from '@/lib/content/finding'
import { pageSchema } from '@/lib/content/record-schemas'
import type { ArticleFile, Body, Kind, PageFile } from '@/lib/content/schema'
import { articleSchema } from '@/lib/content/story-schema'
import { lintBody, type Reference } from '@/lib/mdx/lint'
import { paragraph, text } from '@/lib/mdx/nodes'
import { isVisible } from '@/lib/mdx/tree'
import type { ArchiveItem, ArchiveText, ConvertedText, Dropped, Note } from './archive-item'
import { convertText } from './convert-text'
import { missingWords, wordsOf } from './count-words'
import { fitTree } from './fit/fit-tree'
import { cleanText } from './fit/text'
import type { LinkTarget } from './link-targets'
import { changed, draftTodo, info, todo } from './notes'
import type { Place } from './plan'
import { unreadWords } from './source-words'
import { standfirstOf } from './standfirst'
import { type Frontmatter, storyFile } from './story-file'
import { visibleText } from './visible-text'

/** Functions that find the targets of links and pictures in the publication. */
export type Targets = {
  link(url: string, from: ArchiveItem): LinkTarget
  /** The address of the story with a headline. */
  story(headline: string): string | undefined
  picture(src: string, from: ArchiveItem): FoundPicture
}

/**
 * `file`: the path below public/; `original`: the file to copy. If the file is missing: the URL from which it can be
 * fetched.
 */
export type FoundPicture = { file: string; original: string } | { url?: string | undefined }

export type StoryOptions = {
  /** Credit of pictures that have none. */
  credit: string
  /** Byline of stories that have no author. */
  byline: string
}

/**
 * The order to make the file of an item. `hide`: links that must become plain text; `draft`: why it must be a draft;
 * `damaged`: originals of pictures that can't be decoded, with the reason.
 */
export type Order = {
  item: ArchiveItem
  place: Place
  hide?: string[]
  draft?: string[]
  damaged?: ReadonlyMap<string, string>
}

export type MadeStory = {
  /** Relative to the project: `content/articles/world/x.mdx`. */
  file: string
  text: string
  isDraft: boolean
  /** Why the file isn't written: a page with errors can't be a draft. */
  refused?: string
  /** The record, without its texts, if it is valid. */
  article?: Omit<ArticleFile, 'source' | 'body' | 'headline' | 'standfirst'>
  page?: Omit<PageFile, 'source' | 'body' | 'standfirst'>
  references: Reference[]
  notes: Note[]
  dropped: Dropped[]
  words: { in: number; out: number; added: number; dropped: number; lost: string[] }
  links: { rewritten: number; lost: { url: string; reason: string; line?: number }[] }
  /** Pictures that the story shows or would show. */
  pictures: FoundPicture[]
  /** Documents and sounds that the story links to, of this archive. */
  files: FoundPicture[]
}

const REFUSED = 'refused by the check, so it is a draft'

/** Makes the file of an item. It is valid by the schema and the linter, or a draft with the reasons in its notes. */
export function makeStory(order: Order, targets: Targets, options: StoryOptions): MadeStory {
  const { item, place, draft: reasons = [] } = order
  const converted = convertText(item, (headline) => targets.story(headline) !== undefined)
  const { body, dropped, comment } = converted
  const { image, ...found } = fitBody(order, converted, targets, options)
  const notes = [...item.notes, ...place.notes, ...converted.notes]
  for (const detail of reasons) notes.push(draftTodo(REFUSED, detail))
  const isPage = item.kind === 'page'
  const wantsDraft = !isPage && (item.draft === true || notes.some(({ draft }) => draft === true))
  if (!body.children.some(isVisible) && item.standfirst !== undefined) {
    body.children.push(paragraph(text(item.standfirst)))
    notes.push(changed('a post without text, whose description is its text here'))
  }
  if (item.standfirst === undefined) notes.push(info('a standfirst made of the first sentences of the text'))
  if (item.sticky === true)
    notes.push(info('pinned at the source: content/front.yaml decides about the front page'))
  const standfirst = item.standfirst ?? standfirstOf(body) ?? place.headline
  const fileOf = (isDraft: boolean) =>
    storyFile(
      isPage
        ? { title: place.headline, standfirst, updated: item.updated }
        : frontmatterOf(item, place, { standfirst, image, isDraft, byline: options.byline }),
      body,
      comment,
    )
  const wanted = fileOf(wantsDraft)
  const { findings, references, article, page } = check(place, wanted, item.kind)
  const refused = findings.filter(({ severity = 'error' }) => severity === 'error')
  const isDraft = wantsDraft || (!isPage && refused.length > 0)
  // Missing values of agency copy are in its notes already.
  for (const finding of isPage || (item.isIncomplete === true && wantsDraft) ? [] : refused)
    notes.push(draftTodo(wantsDraft ? 'a problem in a draft' : REFUSED, formatFinding(finding)))
  return {
    file: place.file,
    text: isDraft === wantsDraft ? wanted : fileOf(isDraft),
    isDraft,
    refused: isPage && refused[0] !== undefined ? formatFinding(refused[0]) : undefined,
    article: article && { ...article, draft: isDraft },
    page,
    references,
    notes,
    dropped,
    words: countWords(item.text, converted),
    ...found,
  }
}

/**
 * Fits the body and the lead picture into the publication; returns the picture, and what the story shows and links to.
 */
function fitBody(
  { item, place, hide = [], damaged }: Order,
  { body, dropped, notes }: ConvertedText,
  targets: Targets,
  options: StoryOptions,
) {
  const pictures: MadeStory['pictures'] = []
  const files: MadeStory['files'] = []
  const links: MadeStory['links'] = { rewritten: 0, lost: [] }
  const picture = (src: string, line?: number) => {
    const atHand = targets.picture(src, item)
    const problem = 'file' in atHand ? damaged?.get(atHand.original) : undefined
    const found = problem === undefined ? atHand : {}
    if (problem !== undefined)
      notes.push(
        todo(
          'a damaged picture, which isn’t shown: copy it again from its source, then import again',
          `${src}${problem === '' ? '' : ` (${problem})`}`,
          line,
        ),
      )
    pictures.push(found)
    return found
  }
  fitTree(body, {
    link: (url) => {
      const target = targets.link(url, item)
      if ('url' in target && target.copied !== undefined) files.push(target.copied)
      if ('url' in target && target.isOldFile === true) files.push({ url: target.url })
      return 'url' in target && hide.includes(target.url) ? { lost: 'readers can’t see this page' } : target
    },
    links,
    story: targets.story,
    picture,
    credit: options.credit,
    headline: place.headline,
    notes,
    dropped,
    line: item.text.line,
  })
  const image = item.image && leadPicture(item.image, picture, place, options, notes)
  return { image, pictures, files, links }
}

type FrontmatterParts = {
  standfirst: string
  image: ReturnType<typeof leadPicture>
  isDraft: boolean
  /** Credit of a story without an author. */
  byline: string
}

/** The frontmatter of a story. What agency copy lacks stays empty, for an editor. */
function frontmatterOf(
  item: ArchiveItem,
  place: Place,
  { standfirst, image, isDraft, byline }: FrontmatterParts,
): Frontmatter {
  const unlessEmpty = (list: readonly string[]) => (list.length > 0 ? list : undefined)
  const signed =
    place.authors.length > 0
      ? { authors: place.authors }
      : item.isIncomplete === true && item.credit === undefined
        ? { authors: null }
        : { credit: item.credit ?? byline }
  return {
    headline: item.isIncomplete === true && item.headline === '' ? null : place.headline,
    standfirst,
    published: item.published,
    ...signed,
    dateline: item.dateline,
    kicker: item.kicker,
    updated: laterThan(item.updated, item.published),
    topics: unlessEmpty(place.topics),
    storyline: place.storyline,
    image,
    draft: isDraft || undefined,
    canonical: item.canonical,
    language: item.language,
    redirectFrom: unlessEmpty(place.redirectFrom),
    guid: item.guid,
  }
}

/** What became of the words at the source: which are in the body, were dropped for a reason, or are lost. */
function countWords(source: ArchiveText, { wordsIn, body, dropped }: ConvertedText): MadeStory['words'] {
  const wordsRead = wordsOf(cleanText(wordsIn))
  const before = [...wordsRead, ...unreadWords(source, wordsRead)]
  const after = wordsOf(visibleText(body))
  const missing = missingWords(before, after)
  const lost = missingWords(
    missing,
    dropped.flatMap(({ words }) => wordsOf(words)),
  )
  return {
    in: before.length,
    out: after.length,
    added: missingWords(after, before).length,
    dropped: missing.length - lost.length,
    lost,
  }
}

/** The result for an item that can't be made. */
export function refusedStory({ place: { file } }: Order, refused: string): MadeStory {
  const words = { in: 0, out: 0, added: 0, dropped: 0, lost: [] }
  const nothing = {
    references: [],
    notes: [],
    dropped: [],
    pictures: [],
    files: [],
    links: { rewritten: 0, lost: [] },
  }
  return { file, text: '', isDraft: false, refused, words, ...nothing }
}

function leadPicture(
  { src, alt, caption, credit }: NonNullable<ArchiveItem['image']>,
  picture: (src: string) => FoundPicture,
  { headline }: Place,
  options: StoryOptions,
  notes: Note[],
) {
  const found = picture(src)
  if (!('file' in found)) return undefined
  if (alt === undefined) notes.push(todo('a picture without a description (alt)', src))
  return { src: found.file, alt: alt ?? caption ?? headline, caption, credit: credit ?? options.credit }
}

/** The time of a change; undefined if it isn't after publication. */
function laterThan(updated: string | undefined, published: string | undefined): string | undefined {
  if (updated === undefined || published === undefined) return undefined
  return Date.parse(updated) > Date.parse(published) ? updated : undefined
}

type Checked = Pick<MadeStory, 'references' | 'article' | 'page'> & { findings: Finding[] }

/** What `npm run check` reports on a file by itself, and its record. */
function check({ file, address }: Place, text: string, kind: ArchiveItem['kind']): Checked {
  if (kind === 'page') {
    const { record, ...read } = readDocument(text, file, pageSchema)
    if (record === undefined) return lint(read, file)
    const { standfirst: _, ...page } = record.value
    return { ...lint(read, file), page: { ...page, id: address, figures: {} } }
  }
  const { record, ...read } = readDocument(text, file, articleSchema)
  if (record === undefined) return lint(read, file, 'news')
  const { image: _, audio: _audio, headline: _headline, standfirst: _standfirst, ...fields } = record.value
  const section = address.split('/')[0] ?? ''
  return { ...lint(read, file, 'news'), article: { ...fields, address, section, figures: {} } }
}

function lint({ body, findings }: { body?: Body; findings: Finding[] }, path: string, kind?: Kind): Checked {
  if (body === undefined) return { findings, references: [] }
  const linted = lintBody({ path, body, kind, pictureProblem: () => undefined })
  return { findings: [...findings, ...linted.findings], references: linted.references }
}
