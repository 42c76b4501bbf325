import type { MDXComponents } from 'mdx/types'
import type { ComponentType, ReactNode } from 'react'
import { Caption } from '@/components/article/caption'
import { Picture } from '@/components/article/picture'
import { InLanguage } from '@/components/editions/plain/in-language'
import { MomentTime } from '@/components/editions/plain/moment-time'
import type { BlockName, BlockProps } from '@/lib/mdx/blocks/block-list'
import type { Words } from '@/lib/words/words'
import { AlsoRead } from './also-read'
import { Embed } from './embed'
import { StoryCell, StoryHeaderCell, storyTable } from './table'
import { taskCheckbox } from './task-checkbox'

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

/** A quotation from the story. The style sheet adds quotation marks unless the text contains its own. */
function PullQuote({ speaker, role, comma, marks, children }: BlockProps<'PullQuote'>) {
  return (
    <figure className="pull-quote" data-marks={marks}>
      <blockquote>{children}</blockquote>
      {speaker !== undefined && (
        <figcaption>
          <strong>{speaker}</strong>
          {role !== undefined && comma + role}
        </figcaption>
      )}
    </figure>
  )
}

/** An image in the text. */
function Figure({ src, alt, width, height, caption, credit }: BlockProps<'Figure'>) {
  return (
    <figure>
      <Picture
        image={{ src, width: Number(width), height: Number(height) }}
        alt={alt}
        sizes="(min-width: 720px) 660px, 100vw"
      />
      <Caption caption={caption} credit={credit} />
    </figure>
  )
}

/** The takeaways of a story, as a list. */
function KeyPoints({ title, frame, children }: BlockProps<'KeyPoints'>) {
  return (
    <aside className="key-points" role="note" aria-label={title}>
      <p className="box-title">
        <InLanguage language={frame}>{title}</InLanguage>
      </p>
      {children}
    </aside>
  )
}

/** A box of background. Its role is `note`, not a landmark, because two boxes of a story may have the same title. */
function FactBox({ title, children }: BlockProps<'FactBox'>) {
  return (
    <aside className="fact-box" role="note" aria-label={title}>
      <p className="box-title">{title}</p>
      {children}
    </aside>
  )
}

/** Dated events, in the writer's order. */
function Timeline({ children }: BlockProps<'Timeline'>) {
  return <ol className="timeline">{children}</ol>
}

/** One event of a timeline. */
function Event({ at, date, frame, title, children }: BlockProps<'Event'>) {
  return (
    <li>
      <time dateTime={at} lang={frame}>
        <InLanguage language={frame}>{date}</InLanguage>
      </time>
      <p className="box-title">{title}</p>
      {children}
    </li>
  )
}

/** An entry of a live story. Its time is the permanent link to it. */
function LiveUpdate(props: BlockProps<'LiveUpdate'>) {
  const { at, id, link, version, headline, time, notes, frame, moment, children } = props
  return (
    <article className="live-update" id={id} aria-label={headline} data-key={moment} data-version={version}>
      <p className="live-meta">
        <InLanguage language={frame}>
          <a href={link}>
            <time dateTime={at}>{time}</time>
          </a>
          {notes}
        </InLanguage>
      </p>
      <h2>{headline}</h2>
      {children}
    </article>
  )
}

type KeyMomentsProps = {
  title: string
  /** The language of the title, if it isn't that of the story. */
  frame?: string
  /** The list of links. */
  children: ReactNode
}

/** The key moments of a live story. Placed by lib/mdx/arrange-live.ts. */
export function KeyMoments({ title, frame, children }: KeyMomentsProps) {
  return (
    <nav className="key-moments" aria-label={title}>
      <p className="box-title">
        <InLanguage language={frame}>{title}</InLanguage>
      </p>
      {children}
    </nav>
  )
}

/** `NEW DELHI —` at the head of the first paragraph. The capitals are text, so that copied text has them too. */
function Dateline({ text }: { text: string }) {
  return <span className="dateline">{text}</span>
}
