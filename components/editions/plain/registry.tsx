import type { MDXComponents } from 'mdx/types'
import type { ComponentProps, ComponentType } from 'react'
import { PlainAlsoRead } from './also-read'
import { bare } from './bare'
import { PlainCheckbox } from './checkbox'
import { PlainDateline } from './dateline'
import { PlainEmbed } from './embed'
import { PlainEvent } from './event'
import { PlainFactBox } from './fact-box'
import type { FigureProps } from './figure'
import { PlainKeyPoints } from './key-points'
import { PlainLiveUpdate } from './live-update'
import { PlainPullQuote } from './pull-quote'
import { PlainTimeline } from './timeline'

/** What differs between the editions that are made of plain elements. */
type Edition = {
  /** Where a link of a body (`/world/slug`, `#part`, `https://…`) leads in this edition. */
  addressOf: (href: string) => string
  Figure: ComponentType<FigureProps>
}

/**
 * Everything a body can hold, without classes, styles, scripts or anything to be fetched by itself: for feeds and light
 * editions. The same names as in components/story/registry.tsx.
 */
export function plainBlocks({ addressOf, Figure }: Edition) {
  return {
    PullQuote: PlainPullQuote,
    AlsoRead: PlainAlsoRead,
    Figure,
    KeyPoints: PlainKeyPoints,
    FactBox: PlainFactBox,
    Timeline: PlainTimeline,
    Event: PlainEvent,
    Embed: PlainEmbed,
    LiveUpdate: PlainLiveUpdate,
    Dateline: PlainDateline,
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
