import env from '@next/env'

// Loads .env files as Next.js does. Scripts import this file first, because other modules read the environment when they are loaded.
env.loadEnvConfig(process.cwd(), false, { info: () => {}, error: console.error })
