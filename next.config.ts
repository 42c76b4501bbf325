import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { NextConfig } from 'next'
import { DOCUMENTS } from './lib/site/routes'

const documents = DOCUMENTS.map(({ path, mediaType }) => ({ source: `/:path(${path})`, mediaType }))

/**
 * The rules of lib/server/response-headers.ts, as scripts/prepare.ts has stored them. None in development, which needs
 * what they forbid.
 */
function preparedHeaders(): { source: string; headers: { key: string; value: string }[] }[] {
  if (process.env.NODE_ENV !== 'production') return []
  const file = '.broadsheet/headers.json'
  if (!existsSync(file))
    throw new Error(`${file} is missing: \`npm run build\` writes it before it calls the framework’s build`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

// No telemetry.
process.env.NEXT_TELEMETRY_DISABLED ??= '1'

const config = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  // proxy.ts redirects every other spelling of a URL in one step.
  skipTrailingSlashRedirect: true,
  // proxy.ts gets the URL as it was requested: otherwise Next.js writes the query anew, `a%20b` as `a+b`.
  skipProxyUrlNormalize: true,
  // By default, Next.js renders a page anew for each request of robots that can't read streamed metadata. No page
  // streams any.
  htmlLimitedBots: /(?!)/,
  typedRoutes: false,
  // On Vercel the network caches pages.
  ...(process.env.VERCEL === undefined &&
    process.env.NODE_ENV === 'production' && {
      cacheHandler: resolve('lib/server/edition-cache-handler.js'),
    }),
  // `npm run build:standalone`
  ...(process.env.STANDALONE !== undefined && { output: 'standalone' as const }),
  // As one bundle it loads in a third of the time that its hundreds of small files take.
  transpilePackages: ['next-mdx-remote'],
  // A page needs no YAML parser.
  turbopack: { resolveAlias: { 'vfile-matter': './lib/mdx/no-frontmatter.ts' } },
  experimental: {
    // The site reads no request bodies. server.js refuses them; this is for `next start` and `next dev`.
    proxyClientMaxBodySize: 1024,
    // One worker per core. Each renders at most four pages at a time: more cost memory and aren't faster.
    cpus: availableParallelism(),
    staticGenerationMaxConcurrency: 4,
    // In development, Next.js warns about missing loading states. The site needs none: stories are prefetched, and a
    // list is shown after one round trip.
    instantInsights: { validationLevel: 'manual-warning' },
  },
  rewrites: async () => [
    // For missing files of the search index on Vercel. Elsewhere server.js responds to them.
    { source: '/_search/:path*', destination: '/withdrawn/:path*' },
    ...documents.map(({ source }) => ({ source, destination: '/documents/:path' })),
  ],
  headers: async () => [
    ...preparedHeaders(),
    // Next.js compresses only responses whose media type is set here: it doesn't see the one that a route handler sets.
    ...documents.map(({ source, mediaType }) => ({
      source,
      headers: [{ key: 'Content-Type', value: mediaType }],
    })),
  ],
  // lib/images makes all versions of pictures: `/_next/image` answers 404.
  images: { unoptimized: true },
  // A child process runs these files as they are (lib/images/queue.ts).
  serverExternalPackages: ['heic-decode'],
  outputFileTracingIncludes: {
    '/media/*': ['lib/images/*.js', 'node_modules/{heic-decode,libheif-js}/**'],
    '/share/*': ['app/fonts/share/*'],
  },
} satisfies NextConfig

export default config
