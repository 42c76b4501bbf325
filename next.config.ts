import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { NextConfig } from 'next'
import { DOCUMENTS } from './lib/site/routes'

const documents = DOCUMENTS.map(({ path, mediaType }) => ({ source: `/:path(${path})`, mediaType }))

/**
 * The headers that scripts/prepare.ts has made of lib/server/security-headers.ts; none in development, which needs what they forbid.
 */
function preparedHeaders(): { source: string; headers: { key: string; value: string }[] }[] {
  if (process.env.NODE_ENV !== 'production') return []
  const file = '.broadsheet/headers.json'
  if (!existsSync(file))
    throw new Error(`${file} is missing: \`npm run build\` writes it before it calls the framework’s build`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

// Next.js would tell its makers of each build.
process.env.NEXT_TELEMETRY_DISABLED ??= '1'

const config = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  // proxy.ts leads to the one spelling of an address, whatever is wrong with another, in one step.
  skipTrailingSlashRedirect: true,
  // proxy.ts gets the URL as it was requested: otherwise Next.js writes the query anew, `a%20b` as `a+b`.
  skipProxyUrlNormalize: true,
  // No page streams its metadata, so none of the robots that can't wait for it needs one made for it alone, each time.
  htmlLimitedBots: /(?!)/,
  typedRoutes: false,
  // On Vercel the network caches pages.
  ...(process.env.VERCEL === undefined &&
    process.env.NODE_ENV === 'production' && {
      cacheHandler: resolve('lib/server/edition-cache-handler.js'),
    }),
  // `npm run build:standalone`
  ...(process.env.STANDALONE !== undefined && { output: 'standalone' as const }),
  // Bundled, it starts in a third of the time: it and what it needs are hundreds of small files.
  transpilePackages: ['next-mdx-remote'],
  experimental: {
    // The site reads no request bodies. server.js refuses them; this is for `next start` and `next dev`.
    proxyClientMaxBodySize: 1024,
    // A worker for each core: it holds the index of the content, not the stories. Few pages at a time in each, since
    // a page under way costs memory and half as many are no slower.
    cpus: availableParallelism(),
    staticGenerationMaxConcurrency: 4,
    // A page appears whole: stories have been fetched before they are followed, and a list waits for its one round
    // trip. The placeholders that Next.js asks for in development would be shown to nobody.
    instantInsights: { validationLevel: 'manual-warning' },
  },
  rewrites: async () => [
    // Without these, what isn't there would be taken for a story's address, and kept. On Vercel they are the network's
    // own: a page's data has an address there, which ends in .rsc.
    ...(process.env.VERCEL === undefined
      ? [
          { source: '/_next/:path*', destination: '/withdrawn/:path*' },
          { source: '/:path(.*\\.rsc)', destination: '/withdrawn/:path' },
        ]
      : []),
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
  images: {
    contentSecurityPolicy:
      "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; sandbox",
    formats: ['image/avif', 'image/webp'],
    // A phone's lead picture comes in the first ten packets of its connection: one round trip.
    qualities: [65],
    deviceSizes: [640, 750, 828, 1080, 1280, 1600],
    imageSizes: [160, 320, 480],
  },
} satisfies NextConfig

export default config
