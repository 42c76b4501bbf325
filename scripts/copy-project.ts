import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Files and folders that Git ignores: output of tools and settings of this machine. */
const NOT_PUSHED =
  /^(?:node_modules|\.next|\.broadsheet|\.git|\.vercel|test-results|\.env.*\.local|\.announced\.json|next-env\.d\.ts|tsconfig\.tsbuildinfo)$/

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

/** Turbopack refuses symbolic links that leave the project, so packages are hard-linked, or copied if that fails. */
export function linkModules(folder: string): void {
  const target = join(folder, 'node_modules')
  try {
    execFileSync('cp', ['-al', 'node_modules', target], { stdio: 'ignore' })
  } catch {
    // Another file system, or a `cp` without -l: copy instead.
    rmSync(target, { recursive: true, force: true })
    cpSync('node_modules', target, { recursive: true })
  }
}
