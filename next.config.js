import { availableParallelism } from 'node:os'

/** @satisfies {import('next').NextConfig} */
const config = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  typedRoutes: false,
  experimental: {
    // A worker for each core: it holds the index of the content, not the stories. Few pages at a time in each, since
    // a page under way costs memory and half as many are no slower.
    cpus: availableParallelism(),
    staticGenerationMaxConcurrency: 4,
    // A page appears whole: stories have been fetched before they are followed, and a list waits for its one round
    // trip. The placeholders that Next.js asks for in development would be shown to nobody.
    instantInsights: { validationLevel: 'manual-warning' },
  },
  images: {
    deviceSizes: [640, 828, 1080, 1280, 1600],
    imageSizes: [160, 320, 480],
  },
}

export default config
