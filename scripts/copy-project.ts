import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Files and folders that Git ignores: output of tools and settings of this machine. */
const NOT_PUSHED =
  /^(?:node_modules|\.next|\.broadsheet|\.git|\.vercel|test-results|\.env.*\.local|\.announced\.json)$/

/** Copies the project without ignored files and without the named entries of its root. */
export function copyProject(folder: string, leftOut: readonly string[] = []): void {
  mkdirSync(folder, { recursive: true })
  for (const name of pushedEntries())
    if (!leftOut.includes(name)) cpSync(name, join(folder, name), { recursive: true })
}

/** The files and folders at the project's root that Git doesn't ignore. */
export function pushedEntries(): string[] {
  return readdirSync('.').filter((name) => !NOT_PUSHED.test(name))
}
