import type { SiteData } from '@/lib/mdx/render'
import { wordsOf } from '@/lib/words/words'

/** A site with an author `n`, a public story `a/public`, a withdrawn story `a/withdrawn` and every image. */
export const STUB_SITE: SiteData = {
  words: wordsOf({ language: 'en' }),
  comma: ', ',
  image: (src) => ({ src: `https://e.org/${src}`, width: '4', height: '3' }),
  date: (at) => (at.length === 10 ? `on ${at}` : 'noon'),
  timeAfter: (at) => at.slice(11, 16),
  entry: (id) => ({ href: `#${id}`, permanentHref: `#${id}` }),
  authorName: (id) => (id === 'n' ? 'N' : undefined),
  story: (address) =>
    address === 'a/public' ? { href: '/a/public', headline: 'Public headline', kind: 'news' } : undefined,
  isWithdrawn: (href) => /^\/a\/withdrawn(?:[?#]|$)/.test(href),
}
