import { statSync } from 'node:fs'

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
