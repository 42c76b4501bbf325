import env from '@next/env'

// Loads .env files as Next.js does. Scripts import this file first, because other modules read the environment when they are loaded.
env.loadEnvConfig(process.cwd(), false, { info: () => {}, error: console.error })

/** The result of `read`. If it throws, prints the message and exits with 1. */
export function orExit<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
