import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyProject, linkModules, pushedEntries } from './copy-project'
import { digestOf } from './fingerprint'

/** The publication that the browser tests run on: `content`, `public` and `theme.css`. */
const FIXTURE = 'tests/fixtures/paper'
/** Entries that aren't copied. A newsroom's `.env` files would change the fixture's build. */
const LEFT_OUT = /^(?:content|public|docs|tests|\.env.*)$/
/** In the copy: a digest of the files that it was made from. */
const SOURCE = '.source'

/**
 * The compiler cache of Next.js. Its entries are keyed by content, so the copy can use this project's: it saves a third
 * of the time of a first build.
 */
const COMPILED = '.next/cache/turbopack'

/**
 * A copy of this project with the fixture publication. Next.js needs `public` beside `app`, so the copy has its own
 * folder.
 */
export const PAPER = join(
  tmpdir(),
  `broadsheet-paper-${createHash('sha256').update(process.cwd()).digest('hex').slice(0, 8)}`,
)

/**
 * Copies the project to `folder` with the content, public files and theme of the fixture publication, unless the folder
 * contains that copy already. Packages and `.next` of a former copy are kept, which makes the next build faster.
 */
export function copyPaper(folder: string): void {
  const entries = pushedEntries()
  const source = digestOf([...entries.filter((name) => !LEFT_OUT.test(name)), FIXTURE])
  if (readIfThere(join(folder, SOURCE)) === source) return
  mkdirSync(folder, { recursive: true })
  const isLinked =
    readIfThere(join(folder, 'package-lock.json')) === readFileSync('package-lock.json', 'utf8')
  for (const name of readdirSync(folder))
    if (!isLinked || !['node_modules', '.next'].includes(name))
      rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 })
  copyProject(
    folder,
    entries.filter((name) => LEFT_OUT.test(name)),
  )
  for (const name of ['content', 'public'])
    cpSync(join(FIXTURE, name), join(folder, name), { recursive: true })
  cpSync(join(FIXTURE, 'theme.css'), join(folder, 'app/theme.css'))
  if (!isLinked) linkModules(folder)
  if (!existsSync(join(folder, COMPILED)) && existsSync(COMPILED))
    cpSync(COMPILED, join(folder, COMPILED), { recursive: true })
  writeFileSync(join(folder, SOURCE), source)
}

/**
 * The environment of the fixture's build and server: without the variables that choose what a newsroom's build
 * contains. Nothing that the browser tests import may load `.env`.
 */
export function paperEnvironment(): NodeJS.ProcessEnv {
  const { CONTENT_DIRECTORY: _, PRERENDER: __, ...environment } = process.env
  return environment
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
