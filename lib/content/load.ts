import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { z } from 'zod'
import { figureSources } from '@/lib/mdx/find-blocks'
import { decode, undecodable, walk } from './files'
import { type Document, parseYaml, splitFrontmatter, type YamlFile } from './frontmatter'
import { findPicture } from './pictures'
import {
  type ArticleFile,
  articleSchema,
  authorSchema,
  type Body,
  type Figures,
  frontSchema,
  ID,
  type PageFile,
  type Picture,
  pageSchema,
  publicationSchema,
  type RecordFiles,
  redirectsSchema,
  type SizedPicture,
  type Source,
  sectionsSchema,
  storylineSchema,
  topicSchema,
} from './schema'
import { violationsOf } from './schema-violations'
import type { Violation } from './violation'

export type Loaded = {
  /** Every record that is whole; undefined when a file that the whole site needs is broken. */
  records?: RecordFiles
  violations: Violation[]
}

/**
 * Reads and validates everything below a content directory. Broken records are left out of `records`
 * and told in `violations`; nothing else is left out, nothing is made up.
 */
export function loadContent(directory: string): Loaded {
  const loader = new Loader(directory)
  const publication = loader.single('publication.yaml', publicationSchema)
  const sections = loader.single('sections.yaml', sectionsSchema)
  const front = loader.single('front.yaml', frontSchema)
  const redirects = loader.single('redirects.yaml', redirectsSchema)
  const authors = loader.folder('authors', authorSchema)
  const topics = loader.folder('topics', topicSchema)
  const storylines = loader.folder('storylines', storylineSchema)
  const pages = loader.pages()
  const articles = loader.articles()
  loader.unread()
  const records =
    publication && sections && front && redirects
      ? {
          publication: publication.value,
          sections: sections.value.sections,
          front: front.value.blocks,
          redirects: redirects.value.redirects,
          authors,
          topics,
          storylines,
          pages,
          articles,
          sources: {
            publication: publication.source,
            sections: sections.source,
            front: front.source,
            redirects: redirects.source,
          },
        }
      : undefined
  return { ...(records && { records }), violations: loader.violations }
}

/** What is written as content, whatever the case of its ending: not a README, nor what a tool keeps. */
const CONTENT_FILE =
  /^(?!.*(?:^|\/)(?:\.|README\.))(?:(?:(?:articles|authors|pages|storylines|topics)\/.+|[^/]+)\.(?:ya?ml|toml|json)|.+\/.+\.(?:mdx?|markdown)|[^/]+\.mdx)$/i

function bodyOf(document: Document, path: string): Body {
  return { text: document.body, line: document.bodyLine, format: path.endsWith('.md') ? 'md' : 'mdx' }
}

class Loader {
  readonly violations: Violation[] = []
  private readonly files: ReadonlySet<string>
  private readonly seen = new Set<string>()

  constructor(private readonly directory: string) {
    this.files = new Set(walk(directory))
  }

  single<T extends z.ZodType>(name: string, schema: T): { value: z.output<T>; source: Source } | undefined {
    const file = this.label(name)
    this.seen.add(name)
    if (!this.files.has(name)) {
      this.violations.push({
        path: file,
        line: 1,
        field: name,
        found: 'no such file',
        expected: `the file ${file}`,
      })
      return undefined
    }
    const text = this.read(name)
    if (text === undefined) return undefined
    const yaml = parseYaml(text, file)
    const value = this.validate(yaml, schema)
    return value === undefined ? undefined : { value, source: yaml.source }
  }

  folder<T extends z.ZodType<object>>(name: string, schema: T): Map<string, z.output<T> & { id: string }> {
    const records = new Map<string, z.output<T> & { id: string }>()
    for (const path of this.below(name, /\.ya?ml$/)) {
      const record = this.single(path, schema)
      const id = this.idOf(path, `${name}/`, records)
      if (record !== undefined) records.set(id, { ...record.value, id })
    }
    return records
  }

  pages(): Map<string, PageFile> {
    const pages = new Map<string, PageFile>()
    for (const path of this.below('pages', /\.mdx?$/)) {
      const id = this.idOf(path, 'pages/', pages)
      const document = this.document(path, pageSchema)
      if (document !== undefined)
        pages.set(id, {
          ...document.value,
          id,
          body: document.body,
          figures: this.figures(document.body, 'pages'),
          source: document.source,
        })
    }
    return pages
  }

  articles(): ArticleFile[] {
    const articles: ArticleFile[] = []
    for (const path of this.below('articles', /\.mdx?$/)) {
      const address = path.slice('articles/'.length).replace(/\.mdx?$/, '')
      const slash = address.indexOf('/')
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/.test(address)) {
        this.violations.push({
          path: this.label(path),
          line: 1,
          field: 'address',
          found: `\`${address}\``,
          expected: 'section/slug: lower-case letters, digits and single hyphens, in a section folder',
          ...(slash > 0 && { suggestion: address.toLowerCase().replace(/[^a-z0-9/]+/g, '-') }),
        })
        continue
      }
      const document = this.document(path, articleSchema)
      if (document === undefined) continue
      const { image, ...fields } = document.value
      const picture = image && this.picture(image, posix.dirname(path), document.source)
      articles.push({
        ...fields,
        ...(picture && { image: picture }),
        address,
        section: address.slice(0, slash),
        figures: this.figures(document.body, posix.dirname(path)),
        body: document.body,
        source: document.source,
      })
    }
    return articles
  }

  /** Tells of files that somebody wrote as content and no rule reads: a story would be missing without a word. */
  unread() {
    for (const path of this.files)
      if (!this.seen.has(path) && CONTENT_FILE.test(path))
        this.violations.push({
          path: this.label(path),
          line: 1,
          field: 'address',
          found: `\`${path}\`, which nothing reads`,
          expected:
            'articles/….mdx or .md, pages/<id>.mdx or .md, authors, topics or storylines/<id>.yaml, or one of publication, sections, front and redirects.yaml',
        })
  }

  /** The id that a record's file name gives it; told when it isn't one or another file has it. */
  private idOf(path: string, folder: string, taken: ReadonlyMap<string, unknown>): string {
    const id = path.slice(folder.length).replace(/\.(?:ya?ml|mdx?)$/, '')
    const problem = taken.has(id) ? 'an id that another file has' : ID.test(id) ? undefined : 'no id'
    if (problem !== undefined)
      this.violations.push({
        path: this.label(path),
        line: 1,
        field: 'id',
        found: `\`${id}\`, ${problem}`,
        expected: 'a file name of its own: lower-case letters, digits and single hyphens, no folder',
      })
    return id
  }

  private document<T extends z.ZodType>(path: string, schema: T) {
    const file = this.label(path)
    const text = this.read(path)
    if (text === undefined) return undefined
    const parts = splitFrontmatter(text, file)
    if ('found' in parts) {
      this.violations.push(parts)
      return undefined
    }
    const yaml = parseYaml(parts.frontmatter, file, parts.frontmatterLine)
    const value = this.validate(yaml, schema)
    return value === undefined ? undefined : { value, body: bodyOf(parts, path), source: yaml.source }
  }

  private picture(picture: Picture, folder: string, source: Source): SizedPicture | undefined {
    const found = findPicture(this.directory, folder, picture.src)
    if (found !== undefined) return { ...picture, ...found }
    this.violations.push({
      path: source.file,
      line: source.lineOf(['image', 'src']),
      field: 'image.src',
      found: `\`${picture.src}\``,
      expected:
        'a picture file (PNG, JPEG, WebP, AVIF, GIF or SVG) under public/ (with a leading slash) or beside the story',
    })
    return undefined
  }

  /** The images that a body names. The linter reports the names of missing files. */
  private figures(body: Body, folder: string): Figures {
    const names = figureSources(body)
    const found = names.map((name) => [name, findPicture(this.directory, folder, name)] as const)
    return Object.fromEntries(found.flatMap(([name, picture]) => (picture ? [[name, picture]] : [])))
  }

  private validate<T extends z.ZodType>(yaml: YamlFile, schema: T): z.output<T> | undefined {
    this.violations.push(...yaml.violations)
    if (yaml.violations.length > 0) return undefined
    const result = schema.safeParse(yaml.data)
    if (result.success) return result.data
    for (const issue of result.error.issues) this.violations.push(...violationsOf(issue, yaml, schema))
    return undefined
  }

  /** Text of a file: UTF-8, a byte order mark dropped, line ends made `\n`. */
  private read(path: string): string | undefined {
    const bytes = readFileSync(join(this.directory, path))
    try {
      return decode(bytes)
    } catch {
      this.violations.push(undecodable(bytes, this.label(path)))
      return undefined
    }
  }

  private below(folder: string, ending: RegExp): string[] {
    const paths = [...this.files].filter((path) => path.startsWith(`${folder}/`) && ending.test(path))
    for (const path of paths) this.seen.add(path)
    return paths
  }

  private label(path: string): string {
    return `content/${path}`
  }
}
