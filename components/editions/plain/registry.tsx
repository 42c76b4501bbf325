import type { MDXComponents } from 'mdx/types'
import type { ComponentProps, ComponentType, ReactNode } from 'react'
import type { KeyMoments } from '@/components/story/key-moments'
import type { BlockName, BlockProps } from '@/lib/mdx/blocks/block-list'
import { PlainAlsoRead } from './also-read'
import { bare } from './bare'
import { PlainCheckbox } from './checkbox'
import { PlainDateline } from './dateline'
import { PlainEmbed } from './embed'
import { PlainEvent } from './event'
import type { FigureProps } from './figure'
import { PlainLiveUpdate } from './live-update'
import { MomentTime } from './moment-time'
import { PlainPullQuote } from './pull-quote'
import { PlainTimeline } from './timeline'
import { PlainTitledBox } from './titled-box'

/** What differs between feeds and the light edition. */
export type PlainEdition = {
  /** The URL of a link in a body (`/world/slug`, `#part`, `https://…`). */
  addressOf: (href: string) => string
  Figure: (props: FigureProps) => ReactNode
}

/**
 * The component of every block and element in feeds and the light edition: no classes, styles or scripts, and nothing
 * that loads other resources without a click.
 */
export function plainBlocks({ addressOf, Figure }: PlainEdition) {
  const blocks = {
    PullQuote: PlainPullQuote,
    AlsoRead: PlainAlsoRead,
    Figure,
    KeyPoints: PlainTitledBox,
    FactBox: PlainTitledBox,
    Timeline: PlainTimeline,
    Event: PlainEvent,
    Embed: PlainEmbed,
    LiveUpdate: PlainLiveUpdate,
  } satisfies { [Name in BlockName]: ComponentType<BlockProps<Name>> }
  return {
    ...blocks,
    Dateline: PlainDateline,
    KeyMoments: (props: ComponentProps<typeof KeyMoments>) => <PlainTitledBox element="nav" {...props} />,
    MomentTime,
    a: ({ href = '', id, children }: ComponentProps<'a'>) => (
      <a id={id} href={addressOf(href)}>
        {children}
      </a>
    ),
    code: bare('code'),
    h2: bare('h2'),
    input: PlainCheckbox,
    li: bare('li'),
    section: bare('section'),
    ul: bare('ul'),
  } satisfies MDXComponents
}
