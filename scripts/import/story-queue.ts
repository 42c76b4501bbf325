import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { MadeStory } from '@/lib/import/make-story'
import type { ContentWriter, Outcome } from './write-content'

export type QueueOptions = {
  /** Called for each story: first when it is made, then when it is written. */
  progress(step: 'made' | 'written', done: number, total: number): void
  /** Characters of texts that are kept in memory. */
  mostCharacters?: number
}

/** Maximum number of characters of stories that wait for the check across files. */
const MOST_CHARACTERS = 16_000_000

/**
 * Stories that have been made. They are written when all have been checked against each other. If they need too much
 * memory, they are written at once.
 */
export class StoryQueue {
  /** `refused`: the item can't become a page, for instance because it has no words. */
  readonly outcomes: (Outcome | { refused: string })[] = []
  private readonly waiting = new Map<number, { id: string; story: MadeStory }>()
  /** Stories that are written, without their texts. */
  private readonly written: string[] = []
  private readonly packer = new StoryPacker()
  private characters = 0
  private count = 0

  constructor(
    private readonly writer: ContentWriter,
    private readonly total: number,
    private readonly options: QueueOptions,
  ) {}

  add(id: string, story: MadeStory, index: number) {
    this.characters += story.text.length - (this.waiting.get(index)?.story.text.length ?? 0)
    const isNew = !this.waiting.has(index) && this.written[index] === undefined
    if (isNew) this.options.progress('made', ++this.count, this.total)
    this.waiting.set(index, { id, story })
    if (this.characters > (this.options.mostCharacters ?? MOST_CHARACTERS)) this.writeAll()
  }

  at(index: number): MadeStory | undefined {
    const packed = this.written[index]
    return this.waiting.get(index)?.story ?? (packed === undefined ? undefined : this.packer.unpack(packed))
  }

  /** All stories in the order of the archive, one after another. */
  *entries(): Generator<[index: number, MadeStory]> {
    for (let index = 0; index < this.total; index++) {
      const story = this.at(index)
      if (story !== undefined) yield [index, story]
    }
  }

  *[Symbol.iterator](): Generator<MadeStory> {
    for (const [, story] of this.entries()) yield story
  }

  writeAll() {
    for (const [index, { id, story }] of [...this.waiting].sort(([a], [b]) => a - b)) {
      this.outcomes[index] =
        story.refused === undefined
          ? this.writer.story(id, story.file, story.text)
          : { refused: story.refused }
      this.characters -= story.text.length
      this.written[index] = this.packer.pack({ ...story, text: '' })
      this.waiting.delete(index)
      this.options.progress('written', this.outcomes.length, this.total)
    }
  }
}

/** Stories as compressed JSON: objects take ten times the memory. The first story is the dictionary of the others. */
class StoryPacker {
  private dictionary: Buffer | undefined

  /**
   * Compresses a story to a string with one character per byte, because a buffer of zlib takes 16 KB even for a short
   * text.
   */
  pack(story: MadeStory): string {
    const json = Buffer.from(JSON.stringify(story))
    this.dictionary ??= json
    return deflateRawSync(json, { dictionary: this.dictionary }).toString('latin1')
  }

  unpack(packed: string): MadeStory {
    const bytes = Buffer.from(packed, 'latin1')
    return JSON.parse(inflateRawSync(bytes, { dictionary: this.dictionary }).toString())
  }
}
