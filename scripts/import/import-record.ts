import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { parsedJson, recordOf } from '@/lib/import/json-record'

/** A file that an import has written, and the hash of its text. */
type Written = { archive: string; item: string; file: string; hash: string }

/**
 * The record of all files that imports have written: a file with one JSON record per line. A line is added before its
 * file is written, so that an import that was stopped recognises its own files when it runs again.
 */
export class ImportRecord {
  /** The last line for each file, as text because objects need more memory. */
  private readonly lines = new Map<string, string>()
  /** Hashes of earlier lines for each file: of a stopped run, and of the run before it. */
  private readonly earlier = new Map<string, string[]>()
  /** Whether the last run was stopped: the end of a run writes a record without this mark. */
  readonly wasStopped: boolean = false

  constructor(
    private readonly path: string,
    private readonly archive: string,
  ) {
    const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
    for (const line of lines) {
      const entry = parseLine(line)
      if (entry === 'begin') this.wasStopped = true
      else if (entry !== undefined) this.remember(entry.file, line)
    }
  }

  /** Whether a file is of an item of this archive. */
  has(file: string): boolean {
    return this.last(file) !== undefined
  }

  /**
   * The hash of the last text that was written to a file of this archive. `isOwn`: whether an import wrote the text
   * with a hash.
   */
  at(file: string): { hash: string; isOwn(hash: string): boolean } | undefined {
    const hash = this.last(file)?.hash
    if (hash === undefined) return undefined
    return { hash, isOwn: (one) => one === hash || this.earlier.get(file)?.includes(one) === true }
  }

  begin() {
    appendFileSync(this.path, `${JSON.stringify({ begin: this.archive })}\n`)
  }

  add(item: string, file: string, hash: string) {
    const line = JSON.stringify({ archive: this.archive, item, file, hash })
    appendFileSync(this.path, `${line}\n`)
    this.remember(file, line)
  }

  /** The lines that are still needed, for the end of a run. */
  compacted(): string {
    return `${[...this.lines.values()].join('\n')}\n`
  }

  private last(file: string): Written | undefined {
    const entry = this.entryOf(file)
    return entry?.archive === this.archive ? entry : undefined
  }

  private entryOf(file: string): Written | undefined {
    const line = this.lines.get(file)
    const entry = line === undefined ? undefined : parseLine(line)
    return entry === 'begin' ? undefined : entry
  }

  private remember(file: string, line: string) {
    const before = this.entryOf(file)
    if (before !== undefined) this.earlier.set(file, [...(this.earlier.get(file) ?? []), before.hash])
    this.lines.set(file, line)
  }
}

/** A line of the record; undefined for one that was cut off when the disk was full or the run was stopped. */
function parseLine(line: string): Written | 'begin' | undefined {
  const data = recordOf(parsedJson(line))
  if ('begin' in data) return 'begin'
  if (!('archive' in data && 'item' in data && 'file' in data && 'hash' in data)) return undefined
  const { archive, item, file, hash } = data
  return { archive: String(archive), item: String(item), file: String(file), hash: String(hash) }
}
