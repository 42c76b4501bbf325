import type { MDXComponents } from 'mdx/types'
import type { ComponentType } from 'react'
import { Dateline } from '@/components/article/dateline'
import { MomentTime } from '@/components/editions/plain/moment-time'
import type { BlockName, BlockProps } from '@/lib/mdx/blocks/block-list'
import type { Words } from '@/lib/words/words'
import { AlsoRead } from './also-read'
import { Embed } from './embed'
import { Event } from './event'
import { FactBox } from './fact-box'
import { Figure } from './figure'
import { KeyMoments } from './key-moments'
import { KeyPoints } from './key-points'
import { LiveUpdate } from './live-update'
import { PullQuote } from './pull-quote'
import { StoryCell, StoryHeaderCell, storyTable } from './table'
import { taskCheckbox } from './task-checkbox'
import { Timeline } from './timeline'

const blocks = {
  PullQuote,
  AlsoRead,
  Figure,
  KeyPoints,
  FactBox,
  Timeline,
  Event,
  Embed,
  LiveUpdate,
} satisfies { [Name in BlockName]: ComponentType<BlockProps<Name>> }

/** The component of every block and element in a body on a page, except links (prose-link.tsx). */
export function storyBlocks(words: Words) {
  return {
    ...blocks,
    /** Placed by lib/mdx/prepare-tree.ts; writers can't use it. */
    Dateline,
    /** Placed by lib/mdx/arrange-live.ts. */
    KeyMoments,
    MomentTime,
    input: taskCheckbox(words),
    table: storyTable(words('table')),
    th: StoryHeaderCell,
    td: StoryCell,
  } satisfies MDXComponents
}
