import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { HistoryFile } from '@/lib/content/history-schema'
import type { FileVersions } from './git-versions'

/** Increase it when a change is recorded that wasn't before. */
const FORMAT = 1

/** Versions of stories in which readers see no change, so that the next run doesn't read them again. Kept in a file. */
export class SeenVersions {
  private readonly former: ReadonlySet<string>
  private readonly present = new Set<string>()

  constructor(private readonly file: string) {
    this.former = new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])
  }

  has(versions: FileVersions['versions'], known?: HistoryFile): boolean {
    const key = keyOf(versions, known)
    if (this.former.has(key)) this.present.add(key)
    return this.present.has(key)
  }

  add(versions: FileVersions['versions'], known?: HistoryFile): void {
    this.present.add(keyOf(versions, known))
  }

  write(): void {
    mkdirSync(dirname(this.file), { recursive: true })
    writeFileSync(this.file, [...this.present].join('\n'))
  }
}

function keyOf(versions: FileVersions['versions'], known?: HistoryFile): string {
  const hash = createHash('sha256').update(
    JSON.stringify([FORMAT, versions, known?.text, known?.changes.length]),
  )
  return hash.digest('base64url').slice(0, 22)
}
