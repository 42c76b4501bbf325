import type { MDXComponents } from 'mdx/types'
import type { ComponentProps, ComponentType, JSX, ReactNode } from 'react'
import type { KeyMoments } from '@/components/story/blocks'
import type { BlockName, BlockProps } from '@/lib/mdx/blocks/block-list'
import type { FigureProps } from './figure'
import { InLanguage } from './in-language'
import { MomentTime } from './moment-time'

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

/** A quotation from the story. */
function PlainPullQuote({ speaker, role, comma, children }: BlockProps<'PullQuote'>) {
  return (
    <blockquote>
      {children}
      {speaker !== undefined && <p>— {role === undefined ? speaker : speaker + comma + role}</p>}
    </blockquote>
  )
}

/** A link to another story, in a paragraph of its own. */
function PlainAlsoRead(props: BlockProps<'AlsoRead'>) {
  const { story, href, headline, author, label, mark, language, frame, prompt, colon } = props
  const ours = story === undefined ? undefined : frame
  return (
    <p>
      <strong>
        <InLanguage language={frame}>{prompt + colon.trimEnd()}</InLanguage>
      </strong>{' '}
      <a href={href}>
        {label !== undefined && <InLanguage language={ours}>{label + colon}</InLanguage>}
        <InLanguage language={language}>{headline}</InLanguage>
      </a>
      {mark !== undefined && <InLanguage language={ours}>{` [${mark}]`}</InLanguage>}
      {author !== undefined && <InLanguage language={ours}>{` (${author})`}</InLanguage>}
    </p>
  )
}

type BoxProps = {
  title?: string | undefined
  /** The language of the title, if it isn't that of the story. */
  frame?: string | undefined
  children?: ReactNode
  /** `nav` for a list of links within the story. */
  element?: 'aside' | 'nav'
}

/** A box of background, the takeaways of a story, the key moments of a live one. */
function PlainTitledBox({ title, frame, children, element: Element = 'aside' }: BoxProps) {
  return (
    <Element>
      <p>
        <strong>
          <InLanguage language={frame}>{title}</InLanguage>
        </strong>
      </p>
      {children}
    </Element>
  )
}

/** Dated events, in the writer's order. */
function PlainTimeline({ children }: BlockProps<'Timeline'>) {
  return <ol>{children}</ol>
}

/** One event of a timeline. */
function PlainEvent({ at, date, title, frame, colon, children }: BlockProps<'Event'>) {
  return (
    <li>
      <p>
        <InLanguage language={frame}>
          <time dateTime={at}>{date}</time>
          {colon.trimEnd()}
        </InLanguage>{' '}
        <strong>{title}</strong>
      </p>
      {children}
    </li>
  )
}

/** A third-party video or post, as a link. */
function PlainEmbed({ url, title }: BlockProps<'Embed'>) {
  return (
    <p>
      <a href={url}>{title}</a> ({new URL(url).hostname})
    </p>
  )
}

/** An entry of a live story. */
function PlainLiveUpdate(props: BlockProps<'LiveUpdate'>) {
  const { at, id, headline, time, notes, frame, children } = props
  return (
    <section id={id}>
      <h2>{headline}</h2>
      <p>
        <InLanguage language={frame}>
          <time dateTime={at}>{time}</time>
          {notes}
        </InLanguage>
      </p>
      {children}
    </section>
  )
}

/** `NEW DELHI —` at the head of the first paragraph. */
function PlainDateline({ text }: { text: string }) {
  return <b>{text}</b>
}

/** The checkbox of a task list as a character, because feed readers remove form elements. */
function PlainCheckbox({ checked = false }: { checked?: boolean }) {
  return checked ? '☑' : '☐'
}

/** An element without the classes that Markdown adds for a style sheet of the site. */
function bare(Tag: 'code' | 'h2' | 'li' | 'section' | 'ul') {
  return function Bare({
    id,
    lang,
    dir,
    children,
  }: Pick<ComponentProps<'div'>, 'id' | 'lang' | 'dir' | 'children'>): JSX.Element {
    return (
      <Tag id={id} lang={lang} dir={dir}>
        {children}
      </Tag>
    )
  }
}
