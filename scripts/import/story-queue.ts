import type { MadeStory } from '@/lib/import/make-story'
import { withOwnStrings } from '@/lib/import/own-strings'
import type { ContentWriter, Outcome } from './write-content'

export type QueueOptions = {
  /** Called for each story: first when it is made, then when it is written. */
  progress(step: 'made' | 'written', done: number, total: number): void
  /** Characters of texts that are kept in memory. */
  mostCharacters?: number
}

/** Characters of made stories that wait for the check across files. */
const MOST_CHARACTERS = 16_000_000

/**
 * Stories that are made. They are written when all are checked against each other, or at once when there is no memory
 * left for them to wait in.
 */
export class StoryQueue {
  /** Without their texts once they are written. */
  readonly made: MadeStory[] = []
  /** `refused`: its contents can't be a page, such as one without words. */
  readonly outcomes: (Outcome | { refused: string })[] = []
  private readonly ids: string[] = []
  private readonly waiting = new Set<number>()
  /** Strings of written stories: the same addresses and notes occur in many. */
  private readonly strings = new Map<string, string>()
  private characters = 0
  private count = 0

  constructor(
    private readonly writer: ContentWriter,
    private readonly total: number,
    private readonly options: QueueOptions,
  ) {}

  add(id: string, story: MadeStory, index: number) {
    this.characters += story.text.length - (this.made[index]?.text.length ?? 0)
    if (this.made[index] === undefined) this.options.progress('made', ++this.count, this.total)
    this.made[index] = story
    this.ids[index] = id
    this.waiting.add(index)
    if (this.characters > (this.options.mostCharacters ?? MOST_CHARACTERS)) this.writeAll()
  }

  writeAll() {
    for (const index of [...this.waiting].sort((a, b) => a - b)) {
      const story = this.made[index]
      if (story === undefined) continue
      this.outcomes[index] =
        story.refused === undefined
          ? this.writer.story(this.ids[index] ?? '', story.file, story.text)
          : { refused: story.refused }
      this.characters -= story.text.length
      this.made[index] = withOwnStrings({ ...story, text: '' }, this.strings)
      this.waiting.delete(index)
      this.options.progress('written', this.outcomes.length, this.total)
    }
  }
}
