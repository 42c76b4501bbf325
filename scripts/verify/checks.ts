import { publicFiles } from '@/lib/content/files'
import { loadContent } from '@/lib/content/load'
import { escapeHtml } from '@/lib/format/characters'
import { CROPS, cropPath } from '@/lib/images/variants'
import { shareAddress, storyCard } from '@/lib/seo/share-card'
import { createCatalog } from '@/lib/site/catalog'
import { wordsOf } from '@/lib/words/words'
import type { Check } from './requests'

/** Number of stories that the build prerenders: the oldest must not be among them. */
export const PRERENDERED = 5

/** Requests for pages and documents, and requests that test the protocol; `story` is a page that isn't prerendered. */
export type Checks = { pages: Check[]; protocol: Check[]; story: string }

/**
 * Requests for every kind of page, document and image of a publication, and requests of robots and attackers. Most pages
 * need what the build has stored.
 * @throws Error if the content is broken or has no story with a picture that isn't prerendered
 */
export function checksOf(content: string): Checks {
  const { records } = loadContent(content)
  if (records === undefined) throw new Error('The content has errors: run `npm run check`.')
  const catalog = createCatalog(records, Date.now())
  const old = catalog.stories.slice(PRERENDERED).findLast(({ image }) => image !== undefined)
  const file = publicFiles(content).find((path) => /\.(?:png|jpe?g|webp)$/.test(path))
  if (old?.image === undefined || file === undefined)
    throw new Error('found no older story with a picture, or no picture in public; expected both')
  const { href, headline, image } = old
  const withdrawn = records.articles.find((article) => article.withdrawn !== undefined)
  const redirect = records.redirects.find(({ from }) => !from.includes('*'))
  const html = { statuses: [200], type: 'text/html' }
  const jpeg = { statuses: [200], type: 'image/jpeg' }
  const pages: Check[] = [
    { about: 'a story that isn’t prerendered', path: href, ...html, contains: written(headline) },
    { about: 'the front page', path: '/', ...html, contains: written(catalog.publication.name) },
    { about: 'a text', path: `${href}.md`, statuses: [200], type: 'text/markdown', contains: headline },
    { about: 'a light edition', path: `${href}/lite`, ...html, contains: written(headline) },
    { about: 'a feed', path: '/feed.xml', statuses: [200], type: 'application/rss+xml', contains: '<rss ' },
    { about: 'a sitemap', path: '/sitemap.xml', statuses: [200], contains: '<sitemapindex' },
    {
      about: 'a share picture',
      path: shareAddress(href, storyCard(old, catalog.publication)),
      statuses: [200],
      type: 'image/png',
      size: [1200, 630],
    },
    { about: 'a crop', path: cropPath(image, CROPS['1x1']), ...jpeg, size: [1200, 1200] },
    { about: 'a picture', path: image.src, statuses: [200], size: [image.width, image.height] },
    {
      about: 'a missing page',
      path: `${href}-nowhere`,
      statuses: [404],
      contains: written(wordsOf(catalog.publication)('notFoundHeading')),
    },
    ...(withdrawn === undefined
      ? []
      : [{ about: 'a withdrawn story', path: `/${withdrawn.address}`, statuses: [410], type: 'text/html' }]),
    ...(redirect === undefined
      ? []
      : [{ about: 'a former URL', path: redirect.from, statuses: [308], location: redirect.to }]),
    { about: 'the health check', path: '/healthz', statuses: [200], contains: 'ok' },
  ]
  const protocol = protocolChecks(href, `/${file}`, withdrawn && `/${withdrawn.address}`)
  return { pages, protocol, story: href }
}

/** Requests of robots and attackers, and those that Next.js alone responds to with a wrong status. */
function protocolChecks(story: string, image: string, withdrawn: string | undefined): Check[] {
  const prefetch = { 'x-middleware-prefetch': '1' }
  const missing = `${story}-nowhere`
  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'eA==',
  }
  const body = { 'content-length': '99999999' }
  const outside = { range: 'bytes=999999999-' }
  return [
    { about: 'a missing feed', path: '/nowhere/feed.xml', statuses: [404] },
    { about: 'a missing script', path: '/_next/static/nowhere.js', statuses: [404] },
    { about: 'a missing page, prefetched', path: missing, headers: prefetch, statuses: [404] },
    // Without the hash that the router adds, Next.js redirects to the URL with it.
    { about: 'the data of a missing page', path: missing, headers: { rsc: '1' }, statuses: [307, 404] },
    ...(withdrawn === undefined
      ? []
      : [{ about: 'a withdrawn story, prefetched', path: withdrawn, headers: prefetch, statuses: [410] }]),
    { about: 'a URL in capitals', path: story.toUpperCase(), statuses: [308] },
    { about: 'a trailing slash', path: `${story}/?utm_source=x`, statuses: [308] },
    { about: 'a doubled slash', path: `/${story}`, statuses: [308] },
    { about: 'malformed UTF-8', path: '/city/%c0%ae', statuses: [404] },
    { about: 'a malformed escape', path: '/city/%zz', statuses: [400, 404] },
    { about: 'a dot segment', path: '/city/..%2f..%2fetc', statuses: [400, 404] },
    { about: 'a target that isn’t a path', path: '*', statuses: [400] },
    { about: 'POST', path: story, method: 'POST', statuses: [405] },
    { about: 'a body', path: story, method: 'POST', headers: body, statuses: [405, 413] },
    { about: 'TRACE', path: story, method: 'TRACE', statuses: [405] },
    { about: 'a range outside of an image', path: image, headers: outside, statuses: [416] },
    { about: 'a range of an image', path: image, headers: { range: 'bytes=0-9' }, statuses: [206] },
    { about: 'another version of an image', path: image, headers: { 'if-match': '"x"' }, statuses: [412] },
    { about: 'an upgrade', path: missing, headers: upgrade, statuses: [404] },
  ]
}

/** A text as React writes it. */
function written(text: string): string {
  return escapeHtml(text).replaceAll("'", '&#x27;')
}
