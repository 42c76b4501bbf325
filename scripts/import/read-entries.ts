import type { ArchiveItem, SkippedItem } from '@/lib/import/archive-item'
import { readArchive } from './read-archive'

/** Maximum number of characters of texts in memory. The texts of a larger archive are read a second time. */
const MOST_CHARACTERS = 16_000_000

type Options = Parameters<typeof readArchive>[2] & { format: Parameters<typeof readArchive>[0]; path: string }

/** An archive that was read: the facts of all items, and their texts if they fit into memory. */
export class Entries {
  readonly items: ArchiveItem[] = []
  readonly skipped: SkippedItem[] = []
  readonly sites: string[] = []
  /** Whether the texts are in memory. */
  hasTexts = true

  private constructor(
    private readonly options: Options,
    private readonly most: number,
  ) {}

  static async read(options: Options, most = MOST_CHARACTERS): Promise<Entries> {
    const entries = new Entries(options, most)
    await entries.fill()
    return entries
  }

  /** The items of some indexes with their texts, in their order. */
  async *withTexts(
    wanted: (index: number) => boolean = () => true,
  ): AsyncGenerator<[index: number, ArchiveItem]> {
    if (this.hasTexts) {
      for (const entry of this.items.entries()) if (wanted(entry[0])) yield entry
      return
    }
    let index = 0
    for await (const entry of readArchive(this.options.format, this.options.path, this.options)) {
      if (entry.type !== 'item') continue
      if (wanted(index)) yield [index, entry]
      index++
    }
  }

  /** Frees the memory of items that `withTexts` reads again. */
  release() {
    if (!this.hasTexts) this.items.length = 0
  }

  private async fill() {
    let characters = 0
    for await (const entry of readArchive(this.options.format, this.options.path, this.options)) {
      if (entry.type === 'skipped') this.skipped.push(entry)
      else if (entry.type === 'site') this.sites.push(...entry.urls)
      else {
        characters += entry.text.source.length
        if (characters > this.most && this.hasTexts) {
          this.hasTexts = false
          for (const item of this.items) dropText(item)
        }
        if (!this.hasTexts) dropText(entry)
        this.items.push(entry)
      }
    }
  }
}

function dropText(item: ArchiveItem) {
  const { format, line } = item.text
  item.text = { format, line, source: '' }
}
