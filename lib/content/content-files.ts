import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { isProblem, tryToRead } from '@/lib/images/try-to-read'
import { readDocument } from './document'
import { decode, filesBelow, roughBeginning } from './files'
import type { Finding } from './finding'
import { plainTextWarnings } from './plain-text'
import type { Body, Source } from './schema'
import { validate } from './schema-findings'
import { parseYaml, type YamlFile } from './yaml'

const MB = 1024 * 1024
/** Maximum size of a file in bytes. A story of 2 MB has 300,000 words; 100,000 redirects take 7 MB. */
const LARGEST = { text: 2 * MB, record: 10 * MB }
/** Files that aren't content: hidden files, READMEs, licences, lock files of word processors. */
const IGNORED = /(?:^|\/)(?:\.|~\$|(?:README|LICENSE)(?:\.|$)|(?:Thumbs\.db|desktop\.ini)$)/i
/** Paths that look like content files, also with an ending in capitals, or in a folder `topic` in place of `topics`. */
const LIKE_CONTENT =
  /^(?:(?:(?:(?:article|author|page|storyline|topic)s?|history)\/.+|[^/]+)\.(?:ya?ml|toml|json)|.+\/.+\.(?:mdx?|markdown)|[^/]+\.mdx)$/i
const RECORD_FOLDER = /^(?:articles|authors|history|pages|storylines|topics)\//
const MEDIA = /\.(?:png|jpe?g|webp|avif|gif|svg|hei[cf]|tiff?|bmp|psd|mp3|m4a|ogg|opus|wav|mp4|webm|mov)$/i
const DOCUMENT = /\.(?:txt|docx?|rtf|odt|html?|pages|pdf)$/i
const READ =
  'articles/….mdx or .md, pages/<id>.mdx or .md, authors, topics or storylines/<id>.yaml, history/….yaml, or one of publication, sections, front, redirects and most-read.yaml'
const AS_MDX = 'a story as .mdx or .md: rename the file, or copy its text into one (`npm run new`)'
const ELSEWHERE = 'only stories, records and pictures in this folder: move the file elsewhere'
/** A line that marks a file as a draft even if its YAML can't be parsed. */
const DRAFT = /^[ \t]*["']?draft["']?[ \t]*[:=][ \t]*["']?(?:true|yes|on)["']?[ \t]*(?:#.*)?$/im

type Read<T> = { value: T; source: Source }
/** The data of a YAML file, and the record if the data is valid. */
type MaybeRead<T> = { data: unknown; value?: T; source: Source }

/** Reads the files of a content directory, each once, and collects their problems. */
export class ContentFiles {
  readonly findings: Finding[] = []
  /** Paths of drafts as findings have them, also of drafts that can't be read. */
  readonly drafts = new Set<string>()
  /** The path on disk for each path in NFC: macOS may store letters with marks decomposed (NFD). */
  private readonly paths = new Map<string, string>()
  private readonly seen = new Set<string>()

  /** `isLeftOut` names files that are to be ignored (`content/articles/world/x.mdx`). */
  constructor(
    readonly directory: string,
    isLeftOut: (file: string) => boolean = () => false,
  ) {
    const { files, problems } = filesBelow(directory)
    for (const path of files.filter((one) => !IGNORED.test(one))) {
      const name = path.normalize()
      if (isLeftOut(label(name))) continue
      if (this.paths.has(name))
        this.report({
          path: label(name),
          field: 'file',
          found: 'two files whose names differ only in how letters with marks are stored',
          expected: 'one file of that name: delete or rename the other',
        })
      else this.paths.set(name, path)
    }
    for (const { path, isLink, ...problem } of problems) {
      // A symbolic link that isn't named like content may be a folder of pictures.
      const isHarmless = isLink && !LIKE_CONTENT.test(path)
      if (IGNORED.test(path)) continue
      this.report({
        ...(isHarmless && { severity: 'warning' }),
        path: label(path),
        field: 'file',
        ...problem,
      })
    }
  }

  /** The files of a folder whose names match, relative to the content directory. */
  below(folder: string, ending: RegExp): string[] {
    const paths = [...this.paths.keys()].filter((path) => path.startsWith(`${folder}/`) && ending.test(path))
    for (const path of paths) this.seen.add(path)
    return paths
  }

  /** A YAML record; undefined, and reported, if it is missing or invalid. */
  record<T extends z.ZodType>(path: string, schema: T): MaybeRead<z.output<T>> {
    this.seen.add(path)
    const file = label(path)
    const unread = { data: undefined, source: sourceOf(path) }
    if (!this.paths.has(path)) {
      this.report({ path: file, field: path, found: 'no such file', expected: `the file ${file}` })
      return unread
    }
    const text = this.text(path, LARGEST.record)
    if (text === undefined) return unread
    const parsed = parseYaml(text, file)
    // A file of comments alone has no keys.
    const yaml = parsed.data === null ? { ...parsed, data: {} } : parsed
    return { data: yaml.data, source: yaml.source, value: this.validate(yaml, schema) }
  }

  /** A YAML record that need not be there; undefined if it isn't. */
  optionalRecord<T extends z.ZodType>(path: string, schema: T): MaybeRead<z.output<T>> | undefined {
    return this.paths.has(path) ? this.record(path, schema) : undefined
  }

  /** A file of frontmatter and a body; undefined, and reported, if it is invalid. */
  document<T extends z.ZodType>(path: string, schema: T): (Read<z.output<T>> & { body: Body }) | undefined {
    const file = label(path)
    const text = this.text(path, LARGEST.text)
    if (text === undefined) return undefined
    const { findings, frontmatter = text, data, body, record } = readDocument(text, file, schema)
    this.noteDraft(path, frontmatter, data)
    this.findings.push(...findings)
    return record === undefined || body === undefined ? undefined : { ...record, body }
  }

  /** Adds a problem: of the line in `finding`, or of the whole file. */
  report(finding: Omit<Finding, 'line'> & { line?: number }) {
    this.findings.push({ line: 1, ...finding })
  }

  /** Reports files that look like content but aren't read: otherwise nobody would notice that a story is missing. */
  reportUnread() {
    for (const [path, onDisk] of this.paths) {
      const isContent = LIKE_CONTENT.test(path)
      if (this.seen.has(path) || (!isContent && (!RECORD_FOLDER.test(path) || MEDIA.test(path)))) continue
      const text = isContent ? tryToRead(() => roughBeginning(join(this.directory, onDisk))) : ''
      if (typeof text === 'string') this.noteDraft(path, text)
      this.report({
        ...(!isContent && { severity: 'warning' }),
        path: label(path),
        field: 'address',
        found: `\`${path}\`, a file that the site doesn’t read`,
        expected: isContent ? READ : DOCUMENT.test(path) ? AS_MDX : ELSEWHERE,
        suggestion: /^(.+\.(?:mdx?|ya?ml))\.txt$/i.exec(path)?.[1],
      })
    }
  }

  private validate<T extends z.ZodType>(yaml: YamlFile, schema: T): z.output<T> | undefined {
    const result = validate(yaml, schema)
    if ('findings' in result) {
      this.findings.push(...result.findings)
      return undefined
    }
    this.findings.push(...plainTextWarnings(schema, result.value, yaml.source))
    return result.value
  }

  /**
   * Only stories can be drafts: a page with errors must be reported as an error. `data` is the parsed frontmatter;
   * undefined if its YAML has errors.
   */
  private noteDraft(path: string, text: string, data?: unknown) {
    const isRecord = typeof data === 'object' && data !== null
    const isDraft = isRecord ? hasDraftKey(data) : DRAFT.test(text)
    if (/\.(?:mdx?|markdown)$/i.test(path) && !path.startsWith('pages/') && isDraft)
      this.drafts.add(label(path))
  }

  /** The text of a UTF-8 file, without a byte order mark, with `\n` as line ends. */
  private text(path: string, largest: number): string | undefined {
    const file = join(this.directory, this.paths.get(path) ?? path)
    const read = tryToRead(() => {
      const { size } = statSync(file)
      return { size, text: size > largest ? undefined : decode(readFileSync(file)) }
    })
    if (isProblem(read)) {
      this.report({ path: label(path), field: 'file', ...read })
      return undefined
    }
    const { size, text } = read
    if (typeof text === 'string') return text
    this.noteDraft(path, roughBeginning(file))
    if (text !== undefined) this.report({ path: label(path), field: 'encoding', ...text })
    else
      this.report({
        path: label(path),
        field: 'size',
        found: `${Math.ceil(size / MB)} MB`,
        expected: `a file of at most ${largest / MB} MB: split it, or move pictures and data out of it`,
      })
    return undefined
  }
}

/** Whether a record is marked as a draft, also in an invalid spelling: `draft: yes`, `Draft: true`. */
function hasDraftKey(record: object): boolean {
  return Object.entries(record).some(
    ([key, value]) => /^draft$/i.test(key.trim()) && /^(?:true|yes|on)$/i.test(String(value).trim()),
  )
}

/** The path of a file in findings: `content/articles/world/x.mdx`. */
export function label(path: string): string {
  return `content/${path}`
}

/** The source for problems of a whole file: every key is on line 1. */
export function sourceOf(path: string): Source {
  return { file: label(path), lineOf: firstLine }
}

const firstLine = () => 1
