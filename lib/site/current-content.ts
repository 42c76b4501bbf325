import { readBuilt } from '@/lib/content/built-content'
import { SiteContent } from './site-content'

declare global {
  /** Next.js loads this module once for pages and once for route handlers: both use this variable. */
  var broadsheetContent: SiteContent | undefined
}

const BUILT_VERSION = 'built'
let written: SiteContent | undefined

/**
 * The content of this process. In production it is read once from the build. In development the files are read again
 * after each change.
 * @param version in development, the version that a cached function was called for
 */
export async function currentContent(version?: string): Promise<SiteContent> {
  if (process.env.NODE_ENV === 'production') {
    globalThis.broadsheetContent ??= new SiteContent(readBuilt(process.cwd()), BUILT_VERSION)
    return globalThis.broadsheetContent
  }
  const { readDevContent } = await import('@/lib/content/dev-content')
  const content = await readDevContent(version)
  if (written?.content !== content) written = new SiteContent(content, content.version)
  return written
}

/** The version of the content that is served now. In development it changes with any file. */
export async function currentVersion(): Promise<string> {
  if (process.env.NODE_ENV === 'production') return BUILT_VERSION
  return (await import('@/lib/content/dev-content')).devVersion()
}

/** The content that `currentContent` returned last. */
export function loadedContent(): SiteContent {
  const loaded = process.env.NODE_ENV === 'production' ? globalThis.broadsheetContent : written
  if (loaded === undefined) throw new Error('No content is loaded. Call currentEdition() first.')
  return loaded
}
