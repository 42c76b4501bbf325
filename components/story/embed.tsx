import { InLanguage } from '@/components/editions/plain/in-language'
import { escapeHtml } from '@/lib/format/characters'
import type { BlockProps } from '@/lib/mdx/blocks/block-list'
import { EMBED_STYLE } from './embed-style'

/**
 * A third-party video or post. The frame contains only a link: the browser loads nothing from the other site until the
 * reader follows the link, which opens inside the frame. No script is involved.
 */
export function Embed({ url, title, frame, load, consent, open }: BlockProps<'Embed'>) {
  const cover = `<!doctype html><meta name=color-scheme content="light dark"><style>${EMBED_STYLE}</style><a dir=auto href="${escapeHtml(url)}">${escapeHtml(title)}<span dir=auto>${escapeHtml(load)}</span></a>`
  return (
    <figure className="embed">
      <iframe
        title={title}
        srcDoc={cover}
        sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
        allow="fullscreen"
        referrerPolicy="no-referrer"
      />
      <figcaption className="caption">
        {title}
        {' · '}
        <InLanguage language={frame}>
          {consent}{' '}
          <a href={url} rel="external">
            {open}
          </a>
        </InLanguage>
      </figcaption>
    </figure>
  )
}
