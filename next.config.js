import { availableParallelism } from 'node:os'

/** @type {import('next').NextConfig} */
const config = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  typedRoutes: false,
  experimental: {
    // Next.js leaves one core idle by default; a build has the machine to itself.
    cpus: availableParallelism(),
  },
  images: {
    deviceSizes: [640, 828, 1080, 1280, 1600],
    imageSizes: [160, 320, 480],
  },
}

export default config
