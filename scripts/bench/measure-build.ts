import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../fingerprint'
import { BUILD, type RunFigures, run } from './run'

export type BuildFigures = Omit<RunFigures, 'log'> & {
  /** Prerendered pages, and the seconds that this part of the build took. */
  pages: number
  pageSeconds: number
  /** HTML files in the output. */
  htmlFiles: number
  /** Bytes in `.next`, without the build cache. */
  output: number
}

const GENERATED = /Generating static pages using \d+ workers? \((\d+)\/\d+\) in ([\d.]+)(ms|s|min)/
const SECONDS: Record<string, number> = { ms: 0.001, s: 1, min: 60 }

/**
 * Builds in a folder and measures it: with scripts/build.ts if it is there, as `npm run build` does, else with `next build`.
 * @throws Error with the end of the build's output when it fails
 */
export async function measureBuild(folder: string): Promise<BuildFigures> {
  const isSite = existsSync(join(folder, 'scripts/build.ts'))
  const { log, ...figures } = await run(folder, isSite ? BUILD : ['node_modules/next/dist/bin/next', 'build'])
  const [, pages, time, unit = 's'] = GENERATED.exec(log) ?? []
  if (pages === undefined) throw new Error(`next build printed no number of pages:\n${log.slice(-4000)}`)
  const files = filesBelow(join(folder, '.next')).filter((file) => !/\/\.next\/(?:cache|dev)\//.test(file))
  return {
    ...figures,
    pages: Number(pages),
    pageSeconds: Number(time) * (SECONDS[unit] ?? 1),
    htmlFiles: files.filter((path) => path.endsWith('.html')).length,
    output: files.reduce((sum, path) => sum + statSync(path).size, 0),
  }
}
