import type { ReactNode } from 'react'
import { StoryStrip } from '@/components/front/story-strip'
import { facesScript, pageStyle, settingsScript } from '@/components/layout/built-page-style'
import { SiteFrame } from '@/components/layout/site-frame'
import type { Withdrawal } from '@/lib/content/schema'
import { formatDay } from '@/lib/format/dates'
import { textDirection } from '@/lib/format/language'
import { toolbarColours } from '@/lib/format/theme-colours'
import { THEME } from '@/lib/format/this-theme'
import type { Catalog } from '@/lib/site/queries'
import { listHref, SEARCH_HREF } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'
import { LITE_STYLE } from './lite/lite-style'

/** Number of stories in each list. */
const STORIES = 4

type Props = {
  /** The address of the story, without a leading slash. */
  address: string
  withdrawn: Withdrawal
  catalog: Catalog
  /** Milliseconds since the epoch. */
  now: number
}

/**
 * The document at the URL of a withdrawn story: when and why it was withdrawn, and links to other stories. It looks
 * like a page of the site. It isn't one, because a page of Next.js can't have the status 410, and therefore has no
 * client components.
 */
export function WithdrawnPage({ address, withdrawn, catalog, now }: Props) {
  const { publication, sections } = catalog
  const words = wordsOf(publication)
  const section = sections.find(({ id }) => address.startsWith(`${id}/`))
  const ofSection = catalog.bySection.get(section?.id ?? '')?.slice(0, STORIES) ?? []
  const latest = catalog
    .newest(2 * STORIES)
    .filter((story) => !ofSection.includes(story))
    .slice(0, STORIES)
  const faces = facesScript('roman')
  // In development Next.js links the style sheet.
  const css = pageStyle() || LITE_STYLE
  return (
    <html lang={publication.language} dir={textDirection(publication.language)}>
      {/* biome-ignore lint/style/noHeadElement: this is a document of its own, not a page of Next.js */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {toolbarColours(THEME).map(({ media, color }) => (
          <meta key={media} name="theme-color" media={media} content={color} />
        ))}
        <title>{`${words('withdrawn')} — ${publication.name}`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant and the URLs of the build's own files */}
        {faces !== '' && <script dangerouslySetInnerHTML={{ __html: faces }} />}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the build's own style sheet; React would escape its quotes */}
        <style id="page-style" dangerouslySetInnerHTML={{ __html: css }} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant */}
        <script id="settings-script" dangerouslySetInnerHTML={{ __html: settingsScript() }} />
      </head>
      <body>
        <SiteFrame catalog={catalog} now={now} links={{ List: PlainLink, Section: sectionLink(section?.id) }}>
          <div className="frame" data-section={section?.id}>
            <div className="notice-page">
              <h1>{words('withdrawn')}</h1>
              <p className="standfirst">{withdrawn.reason}</p>
              <p className="by">
                <time dateTime={withdrawn.at}>{formatDay(withdrawn.at, publication)}</time>
              </p>
            </div>
            <ul className="chips">
              <li>
                <a href={SEARCH_HREF}>{words('search')}</a>
              </li>
              {sections.map(({ id, name }) => (
                <li key={id}>
                  <a href={listHref('section', id)}>{name}</a>
                </li>
              ))}
            </ul>
            {section !== undefined && ofSection.length > 0 && (
              <StoryStrip
                title={section.name}
                href={listHref('section', section.id)}
                stories={ofSection}
                layout="text"
                Link={PlainLink}
              />
            )}
            {latest.length > 0 && (
              <StoryStrip
                title={words('latestStories')}
                href="/latest"
                stories={latest}
                layout="text"
                Link={PlainLink}
              />
            )}
          </div>
        </SiteFrame>
      </body>
    </html>
  )
}

function PlainLink({ href, children }: { href: string; children: ReactNode }) {
  return <a href={href}>{children}</a>
}

/** Creates the component for links of the section bar. The link to the story's section is marked. */
function sectionLink(current: string | undefined) {
  return ({ href, children }: { href: string; children: ReactNode }) => (
    <a
      href={href}
      aria-current={current !== undefined && href === listHref('section', current) ? 'true' : undefined}
    >
      {children}
    </a>
  )
}
