import { createHash } from 'node:crypto'
import { DOCUMENTS, IMAGE_PREFIXES, SEARCH_PREFIX } from '@/lib/site/routes'

export type HeaderFacts = {
  /** Hosts whose videos and posts a reader may load inside a story. */
  embeds: readonly string[]
  /** Scripts of other sites (`scripts` of content/publication.yaml). */
  scripts: readonly { src: string; hosts: readonly string[] }[]
  /** Origins of sound files at other sites (`audio` of stories). */
  sounds?: readonly string[]
  /** Whether the site is served over HTTPS. */
  isSecure: boolean
  /** Whether search engines may list this deployment. */
  isIndexable: boolean
  /** Whether a server of one's own serves the site. On Vercel the network decides how long it keeps a response. */
  isOwnServer: boolean
  /** The text of each style element that responses contain: of pages, of light editions, of an embed's cover. */
  styles: { page: string; lite: string; embed: string }
}

/** A rule as `headers` in next.config.ts takes it; a later one takes precedence. */
type HeaderRule = {
  source: string
  has?: { type: 'header'; key: string; value?: string }[]
  headers: { key: string; value: string }[]
}

const IMMUTABLE = 'public, max-age=31536000, immutable'
const POLICY = 'Content-Security-Policy'

type Policy = Readonly<Record<string, string>>

/** Forbids what no response needs: plug-ins, another base URL, forms to other sites, being shown in a frame. */
const BASE: Policy = {
  'default-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
}

/** Allows no scripts. Images and fonts are allowed because a mistyped URL of this kind shows the 404 page. */
const NO_SCRIPT: Policy = { ...BASE, 'img-src': "'self' data:", 'font-src': "'self'" }

/** For scripts, page data and fonts, which aren't documents. It is short, because a page loads twenty of them. */
const PART_POLICY = policyText(BASE)

/**
 * For the worker of the search page, which runs with the policy of its own file: it compiles WebAssembly, and loads the
 * index.
 */
const WORKER_POLICY = policyText({
  ...BASE,
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
})

/** For the service worker, which requests pages and their files anew. */
const OFFLINE_POLICY = policyText({ ...BASE, 'connect-src': "'self'" })

/** For images, feeds and texts that are opened as documents. An SVG may contain styles. */
const FILE_POLICY = policyText({ ...NO_SCRIPT, 'style-src': "'self' 'unsafe-inline'" })

const LITE = DOCUMENTS.filter(({ kind }) => kind === 'lite').map(({ path }) => path)
const FILES = DOCUMENTS.filter(({ kind }) => kind !== 'lite').map(({ path }) => path)
/** Images whose URLs change with their content; their route handlers set Cache-Control. */
const VERSIONED = IMAGE_PREFIXES.join('|')
const PICTURES = '.*\\.(?:avif|gif|ico|jpe?g|png|svg|webp)'
/** Images whose URL stays the same when they change. */
const UNVERSIONED_PICTURES = `(?!(?:_next|${VERSIONED})/)${PICTURES}`

/** Pages and documents: everything but the files of the build, versioned pictures and the health check. */
const PAGES = `(?!(?:_next|_fonts|${SEARCH_PREFIX}|${VERSIONED}|healthz)(?:/|$)).*`

/** The headers of every response of the site, general rules first. */
export function headerRules(facts: HeaderFacts): HeaderRule[] {
  const litePolicy = policyText({
    ...NO_SCRIPT,
    'style-src': `${hashOf(facts.styles.lite)} ${hashOf(facts.styles.page)}`,
  })
  const rule = (paths: readonly string[], key: string, value: string): HeaderRule => ({
    source: `/:path(${paths.join('|')})`,
    headers: [{ key, value }],
  })
  return [
    { source: '/:path*', headers: [{ key: POLICY, value: pagePolicy(facts) }, ...general(facts)] },
    // A static page can't read request headers; its scripts read this one (components/layout/saves-data.ts).
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'save-data', value: 'on' }],
      headers: [{ key: 'Server-Timing', value: 'save-data' }],
    },
    rule(['_next/static/.*'], POLICY, PART_POLICY),
    // Its own requests are those of `connect-src`.
    rule(['sw\\.js'], POLICY, OFFLINE_POLICY),
    { ...rule(['.*'], POLICY, PART_POLICY), has: [{ type: 'header', key: 'rsc' }] },
    rule([PICTURES, ...FILES], POLICY, FILE_POLICY),
    rule(LITE, POLICY, litePolicy),
    rule(['_fonts/.*', `${SEARCH_PREFIX}/.*`], POLICY, PART_POLICY),
    rule([`${SEARCH_PREFIX}/[^/]+/pagefind-worker\\.js`], POLICY, WORKER_POLICY),
    // Their paths contain a hash of their content.
    rule(['_fonts/.*', `${SEARCH_PREFIX}/.*`], 'Cache-Control', IMMUTABLE),
    // On Vercel most pictures are static files. The header that the route handler sets replaces this one.
    ...(facts.isOwnServer ? [] : [rule(['media/.*'], 'Cache-Control', IMMUTABLE)]),
    // An embargo may end at any time: a cache in front of the server keeps a page for at most a minute past it.
    ...(facts.isOwnServer ? [rule([PAGES], 'Cache-Control', 'public, max-age=0, s-maxage=60')] : []),
    // Browsers request it with each page, to find a new version.
    rule(['sw\\.js'], 'Cache-Control', 'no-cache'),
    rule([UNVERSIONED_PICTURES], 'Cache-Control', 'public, max-age=3600, stale-while-revalidate=86400'),
  ]
}

/**
 * The policy of a page (https://www.w3.org/TR/CSP3/). Inline scripts are allowed, since Next.js writes a static page's
 * data as inline scripts that differ from page to page. Event handlers in HTML are
 * forbidden, and Trusted Types refuse strings that scripts insert, except those that components/layout/trusted-types.ts
 * allows.
 */
function pagePolicy({ embeds, scripts, sounds = [], styles }: HeaderFacts): string {
  const others = [
    ...new Set(
      scripts.flatMap(({ src, hosts }) => [new URL(src).origin, ...hosts.map((host) => `https://${host}`)]),
    ),
  ]
  const sources = (...list: string[]) => [...list, ...others].join(' ')
  return policyText({
    ...BASE,
    'form-action': sources("'self'"),
    'script-src': sources("'self' 'unsafe-inline'"),
    'script-src-attr': "'none'",
    'require-trusted-types-for': "'script'",
    // A script of another site may have policies of its own.
    'trusted-types': others.length === 0 ? 'default' : '*',
    // The document of status 500 has the style of light editions; an embed's cover inherits the policy of its page.
    'style-src': [styles.page, styles.lite, styles.embed].map(hashOf).join(' '),
    'img-src': sources("'self' data:"),
    'font-src': "'self'",
    'connect-src': sources("'self'"),
    'media-src': ["'self'", ...sounds].join(' '),
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'frame-src': sources(...embeds.map((host) => `https://${host}`)) || "'none'",
  })
}

function general({ isSecure, isIndexable }: HeaderFacts) {
  return [
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    // RFC 6797: two years. Not for subdomains: that is the publisher's decision.
    ...(isSecure ? [{ key: 'Strict-Transport-Security', value: 'max-age=63072000' }] : []),
    ...(isIndexable ? [] : [{ key: 'X-Robots-Tag', value: 'noindex' }]),
  ]
}

function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}

/** A style element's content as a source (CSP 3, section 2.3.1). */
function hashOf(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`
}
