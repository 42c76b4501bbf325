import { appendFileSync, existsSync, readFileSync } from 'node:fs'

/** A file that an import has written, and the hash of its text. */
export type Written = { archive: string; item: string; file: string; hash: string }

/**
 * What imports have written, in a file of one JSON record a line. Each line is added before its file is written, so that
 * an import that is stopped knows its files when it runs again.
 */
export class ImportRecord {
  /** By file; the hashes of a stopped run and of the one before it. */
  private readonly byFile = new Map<string, Written & { hashes: string[] }>()
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
      else if (entry !== undefined) this.remember(entry)
    }
  }

  /** Files of this archive's items. */
  own(): Written[] {
    return [...this.byFile.values()].filter(({ archive }) => archive === this.archive)
  }

  /** The hash of what was last written to a file of this archive, and whether a text with a hash is the import's own. */
  at(file: string): { hash: string; isOwn(hash: string): boolean } | undefined {
    const written = this.byFile.get(file)
    if (written === undefined || written.archive !== this.archive) return undefined
    return { hash: written.hash, isOwn: (hash) => written.hashes.includes(hash) }
  }

  begin() {
    appendFileSync(this.path, `${JSON.stringify({ begin: this.archive })}\n`)
  }

  add(item: string, file: string, hash: string) {
    const entry = { archive: this.archive, item, file, hash }
    appendFileSync(this.path, `${JSON.stringify(entry)}\n`)
    this.remember(entry)
  }

  /** The lines that are still needed, for the end of a run. */
  compacted(): string {
    const entries = Array.from(this.byFile.values(), ({ hashes: _, ...entry }) => JSON.stringify(entry))
    return `${entries.join('\n')}\n`
  }

  private remember(entry: Written) {
    const hashes = this.byFile.get(entry.file)?.hashes ?? []
    this.byFile.set(entry.file, { ...entry, hashes: [...hashes, entry.hash] })
  }
}

/** A line of the record; undefined for one that was cut off when the disk was full or the run was stopped. */
function parseLine(line: string): Written | 'begin' | undefined {
  try {
    const data: unknown = JSON.parse(line)
    if (typeof data !== 'object' || data === null) return undefined
    if ('begin' in data) return 'begin'
    if (!('archive' in data && 'item' in data && 'file' in data && 'hash' in data)) return undefined
    const { archive, item, file, hash } = data
    return { archive: String(archive), item: String(item), file: String(file), hash: String(hash) }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
