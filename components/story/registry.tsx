import type { MDXComponents } from 'mdx/types'
import { Dateline } from '@/components/article/dateline'
import { AlsoRead } from './also-read'
import { Embed } from './embed'
import { Event } from './event'
import { FactBox } from './fact-box'
import { Figure } from './figure'
import { KeyPoints } from './key-points'
import { LiveUpdate } from './live-update'
import { ProseLink } from './prose-link'
import { PullQuote } from './pull-quote'
import { StoryCell, StoryHeaderCell, StoryTable } from './table'
import { Timeline } from './timeline'

/** Everything a body can hold. A new block is added here and to the linter's contract (lib/mdx/lint.ts). */
export const storyBlocks = {
  PullQuote,
  AlsoRead,
  Figure,
  KeyPoints,
  FactBox,
  Timeline,
  Event,
  Embed,
  LiveUpdate,
  /** Set by the renderer at the head of the first paragraph; not for writers. */
  Dateline,
  a: ProseLink,
  table: StoryTable,
  th: StoryHeaderCell,
  td: StoryCell,
} satisfies MDXComponents
