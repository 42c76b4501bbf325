import { builtDirectory, builtOrigin, prepareEdition, readStoredTexts, verifyBuild } from '@/lib/site/queries'
import { verifyEnvironment } from './verify-environment'

/**
 * Prepares a process of the production site before its first request: reads the files of the build, so that no request
 * waits for them. Ends the process if they can't be read or don't match the environment.
 */
export async function prepareProcess(): Promise<void> {
  try {
    const project = process.cwd()
    // On Vercel each function contains only the files that it reads.
    if (process.env.VERCEL === undefined) verifyBuild(project)
    const origin = builtOrigin(project)
    verifyEnvironment(process.env, { origin, content: builtDirectory(project) })
    process.env.SITE_URL = origin
    await prepareEdition()
    await readStoredTexts()
  } catch (error) {
    // Next.js would log the error and answer every request with 500.
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
