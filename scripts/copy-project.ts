import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What isn't pushed: made by tools, or for this machine alone. */
const NOT_PUSHED =
  /^(?:node_modules|\.next|\.broadsheet|\.git|\.vercel|test-results|\.env.*\.local|\.announced\.json)$/

/** Copies the project as a push would bring it, but for the entries of its root that are named. */
export function copyProject(folder: string, leftOut: readonly string[] = []): void {
  mkdirSync(folder, { recursive: true })
  for (const name of pushedEntries())
    if (!leftOut.includes(name)) cpSync(name, join(folder, name), { recursive: true })
}

/** The files and folders at the project's root that a push contains. */
export function pushedEntries(): string[] {
  return readdirSync('.').filter((name) => !NOT_PUSHED.test(name))
}
