import { statSync } from 'node:fs'
import env from '@next/env'

// Loads .env files as Next.js does. Scripts import this file first, because other modules read the environment when they are loaded.
env.loadEnvConfig(process.cwd(), false, { info: () => {}, error: console.error })

/**
 * The folder of the content, as `CONTENT_DIRECTORY` names it.
 * @throws Error if it isn't a folder
 */
export function contentDirectory(): string {
  const directory = process.env.CONTENT_DIRECTORY || 'content'
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return directory
  throw new Error(
    `CONTENT_DIRECTORY: found \`${directory}\`, expected a folder with publication.yaml, sections.yaml and articles`,
  )
}

/** The result of `read`. If it throws, prints the message and exits with 1. */
export function orExit<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
