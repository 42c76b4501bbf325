import { availableParallelism } from 'node:os'
import { DOCUMENTS } from './lib/documents/addresses.js'

const documents = DOCUMENTS.map(({ path, mediaType }) => ({ source: `/:path(${path})`, mediaType }))

/** @satisfies {import('next').NextConfig} */
const config = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  // No page streams its metadata, so none of the robots that can't wait for it needs one made for it alone, each time.
  htmlLimitedBots: /(?!)/,
  typedRoutes: false,
  // `npm run build:standalone`
  ...(process.env.STANDALONE !== undefined && { output: /** @type {const} */ ('standalone') }),
  // Bundled, it starts in a third of the time: it and what it needs are hundreds of small files.
  transpilePackages: ['next-mdx-remote'],
  experimental: {
    // A worker for each core: it holds the index of the content, not the stories. Few pages at a time in each, since
    // a page under way costs memory and half as many are no slower.
    cpus: availableParallelism(),
    staticGenerationMaxConcurrency: 4,
    // A page appears whole: stories have been fetched before they are followed, and a list waits for its one round
    // trip. The placeholders that Next.js asks for in development would be shown to nobody.
    instantInsights: { validationLevel: 'manual-warning' },
  },
  rewrites: async () => [
    // Next.js answers a request for what has been made ahead without looking at its entity tag; Vercel's network does.
    ...(process.env.VERCEL === undefined
      ? documents.map(({ source }) => ({
          source,
          has: [{ type: /** @type {const} */ ('header'), key: 'if-none-match' }],
          destination: '/conditional/:path',
        }))
      : []),
    ...documents.map(({ source }) => ({ source, destination: '/documents/:path' })),
  ],
  redirects: async () => [
    { source: '/(documents|conditional)/:path*', destination: '/:path*', permanent: true },
  ],
  // The media type that a route handler gives is set in a way that Next.js' compression doesn't see.
  headers: async () =>
    documents.map(({ source, mediaType }) => ({
      source,
      headers: [{ key: 'Content-Type', value: mediaType }],
    })),
  images: {
    deviceSizes: [640, 828, 1080, 1280, 1600],
    imageSizes: [160, 320, 480],
  },
}

export default config
