import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { ImportRecord } from './import-record'

export type Outcome =
  | 'written'
  | 'unchanged'
  /** Edited since the import: left as it is. */
  | 'edited'
  /** Deleted since the import: not made again. */
  | 'deleted'
  | { failed: string }

/** Writes files below content/ and public/, each as a whole or not at all. */
export class ContentWriter {
  /** Records, settings and pictures that couldn't be written, with the reason. */
  readonly failures = new Map<string, string>()
  /** Pictures for which public/ has another file of the same name, which stays. */
  readonly kept: string[] = []
  /** Folders that exist and are in content/ or public/. */
  private readonly folders = new Set<string>()

  /**
   * `content`: the content directory; public/ is beside it. `replaced`: files that aren't the import's and may be
   * overwritten.
   */
  constructor(
    private readonly content: string,
    private readonly record: ImportRecord,
    private readonly options: { dryRun: boolean; force: boolean; replaced: ReadonlySet<string> },
  ) {}

  /** Writes the file of an item, unless it was changed by hand. `file` begins with `content/`. */
  story(item: string, file: string, text: string): Outcome {
    return attempt(() => this.writeStory(item, file, text))
  }

  private writeStory(item: string, file: string, text: string): Outcome {
    const hash = hashOf(text)
    const before = this.record.at(file)
    const path = this.pathOf(file)
    const current = existsSync(path) ? hashOf(readFileSync(path, 'utf8')) : undefined
    if (current === hash) {
      if (before === undefined && !this.options.dryRun) this.record.add(item, file, hash)
      return 'unchanged'
    }
    if (!this.options.force) {
      if (current === undefined && before !== undefined && !this.record.wasStopped) return 'deleted'
      if (current !== undefined && before?.isOwn(current) !== true && !this.options.replaced.has(file))
        return before?.hash === hash ? 'unchanged' : 'edited'
    }
    if (this.options.dryRun) return 'written'
    this.record.add(item, file, hash)
    this.replace(path, (temporary) => writeFileSync(temporary, text))
    return 'written'
  }

  /** Writes a record or a list. */
  file(file: string, text: string) {
    this.change(file, () => text)
  }

  /** Changes a settings file: `change` gets the present text, `''` if there is no file. */
  change(file: string, change: (text: string) => string) {
    const path = this.pathOf(file)
    this.attempt(file, () => {
      const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
      const text = change(before)
      if (text !== before) this.replace(path, (temporary) => writeFileSync(temporary, text))
    })
  }

  /** Copies a picture to `public/…`, unless there is one. */
  copy(from: string, file: string) {
    const path = this.pathOf(file)
    if (!existsSync(path))
      this.attempt(file, () => this.replace(path, (temporary) => copyFileSync(from, temporary)))
    else if (!readFileSync(path).equals(readFileSync(from))) this.kept.push(file)
  }

  /** Removes a file that the publication no longer needs. */
  remove(file: string) {
    this.attempt(file, () => rmSync(this.pathOf(file)))
  }

  /** Marks in the record that an import has begun. */
  begin() {
    this.attempt('content/.import.jsonl', () => this.record.begin())
  }

  private attempt(file: string, write: () => void) {
    if (this.options.dryRun) return
    const outcome = attempt(() => {
      write()
      return 'written'
    })
    if (typeof outcome === 'object') this.failures.set(file, outcome.failed)
  }

  /**
   * The path of a file on disk. `content/` at its beginning stands for the content directory, which may have another
   * name.
   */
  private pathOf(file: string): string {
    const [first, ...rest] = file.split('/')
    return first === 'content' ? join(this.content, ...rest) : join(dirname(this.content), file)
  }

  private replace(path: string, write: (temporary: string) => void) {
    const folder = dirname(path)
    if (!this.folders.has(folder)) this.prepare(folder)
    const temporary = join(folder, '.import.tmp')
    try {
      write(temporary)
      renameSync(temporary, path)
    } catch (error) {
      rmSync(temporary, { force: true })
      throw error
    }
  }

  private prepare(folder: string) {
    mkdirSync(folder, { recursive: true })
    const project = realpathSync(dirname(this.content))
    const allowed = [realpathSync(this.content), join(project, 'public')]
    if (!allowed.some((root) => `${realpathSync(folder)}${sep}`.startsWith(root + sep)))
      throw new OutsideError(`${folder} is a link to a folder outside content/ and public/`)
    this.folders.add(folder)
  }
}

class OutsideError extends Error {
  readonly code = 'OUTSIDE'
}

/**
 * Runs a step that writes. A full disk, missing permission, broken YAML and the like stop this file, not the import.
 */
function attempt(write: () => Outcome): Outcome {
  try {
    return write()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { failed: error.message }
    throw error
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}
