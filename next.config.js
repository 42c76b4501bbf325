/** @type {import('next').NextConfig} */
const config = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  typedRoutes: false,
  experimental: {
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
