/**
 * `npm run verify:vercel`: checks that a deployment to Vercel works. Vercel's builder, which npx downloads from
 * npm (half a gigabyte), builds a copy of the project with and without its adapter for Next.js. Each function of the
 * output is copied to an empty folder with the files that its config names, started by Node.js 24, and sent requests for
 * pages, feeds and images. Nothing is sent to Vercel. Exits 1 on a wrong response.
 */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mediaTypeOf } from '@/lib/images/variants'
import { contentDirectory } from './content-directory'
import { copyProject } from './copy-project'
import { checksOf, PRERENDERED } from './verify/checks'
import { IsolatedFunction } from './verify/isolated-function'
import { type Check, faultIn } from './verify/requests'
import { type Answerer, VercelOutput } from './verify/vercel-output'
import { Verdict } from './verify/verdict'

const CLI = 'vercel@60.1.3'
const NODE = 'node@24.21.0'
const MB = 1e6
/** Unpacked, in bytes: Vercel's limit, and what a function with the sample publication should stay under. */
const LIMIT = 250 * MB
const TARGET = 40 * MB

const place = mkdtempSync(join(tmpdir(), 'broadsheet-vercel-'))
const project = join(place, 'project')
const verdict = new Verdict()

try {
  console.log(`Fetching ${CLI} and ${NODE}, unless npx has them already.`)
  copyProject(project)
  mkdirSync(join(project, '.vercel'))
  const settings = { projectId: 'prj_local', orgId: 'team_local', settings: { framework: 'nextjs' } }
  writeFileSync(join(project, '.vercel/project.json'), JSON.stringify(settings))
  const node = withTools('node -p process.execPath').trim()
  const checks = checksOf(join(project, contentDirectory())).pages
  for (const adapter of ['', '1']) {
    console.log(`\n— Vercel’s builder, ${adapter === '' ? 'as it is' : 'with its adapter for Next.js'}`)
    withTools(`vercel build --prod --yes --token none --global-config ${join(place, 'config')}`, {
      PRERENDER: String(PRERENDERED),
      NEXT_ENABLE_ADAPTER: adapter,
    })
    await requestAll(node, checks, new VercelOutput(project))
  }
} catch (error) {
  verdict.fail(error)
} finally {
  rmSync(place, { recursive: true, force: true, maxRetries: 3 })
}
verdict.end()

/**
 * Runs a command of the downloaded tools in the copy of the project.
 * @returns its output
 * @throws Error with the output when the command fails
 */
function withTools(command: string, variables: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = spawnSync('npx', ['--yes', '-p', CLI, '-p', NODE, '-c', command], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 64 * MB,
    env: { ...process.env, VERCEL_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', ...variables },
  })
  if (status !== 0) throw new Error(`\`${command}\` ended with ${status}:\n${stdout}${stderr}`)
  return stdout
}

/** Starts each function and sends it the requests that the build's routes direct to it. */
async function requestAll(node: string, checks: readonly Check[], output: VercelOutput): Promise<void> {
  const site = await serveFiles(output)
  const asked = new Map<string, Asked[]>(output.functions().map((folder) => [folder, []]))
  for (const check of checks) {
    const proxy = output.proxyFor(check.path)
    if (proxy !== undefined) asked.get(proxy.folder)?.push({ check, path: check.path, answerer: proxy })
    else if (output.fileAt(check.path) === undefined) lead(check, check.path)
    else
      verdict.report(check.about, await faultOf(await fetch(`http://127.0.0.1:${site}${check.path}`), check))
  }
  const trials: Trial[] = []
  // The proxy first, because it handles most requests.
  const folders = [...asked.keys()].sort((a, b) => (asked.get(b)?.length ?? 0) - (asked.get(a)?.length ?? 0))
  for (const folder of folders) trials.push(await tryFunction(folder))
  report(trials)

  /** Requests a file, or adds the request to those of the function that responds to it. */
  async function lead(check: Check, path: string): Promise<void> {
    const answerer = output.functionAt(path)
    if (output.fileAt(path) !== undefined)
      verdict.report(check.about, await faultOf(await fetch(`http://127.0.0.1:${site}${path}`), check))
    else if (answerer === undefined) verdict.report(check.about, `${path}: found neither file nor function`)
    else asked.get(answerer.folder)?.push({ check, path, answerer })
  }

  async function tryFunction(folder: string): Promise<Trial> {
    const name = output.nameOf(folder)
    const target = join(place, 'function')
    const size = output.isolate(folder, target)
    const isolated = new IsolatedFunction(node, target, site)
    const own = asked.get(folder) ?? []
    const answers: Trial['answers'] = []
    for (const { check, path, answerer } of own) {
      const answer = await isolated.request(path, answerer)
      const next = answer instanceof Error ? undefined : nextPath(answer, path)
      if (next === undefined) answers.push([check.about, await faultOf(answer, check)])
      else await lead(check, next)
    }
    if (own.length === 0) answers.push(['something', await failureOf(isolated, name, folder)])
    const { coldStart } = isolated
    await isolated.stop()
    rmSync(target, { recursive: true })
    return { name, ...size, coldStart, answers }
  }
}

type Asked = { check: Check; path: string; answerer: Answerer }

/** The path that the proxy passes a request on to; undefined if it has responded itself, and for other functions. */
function nextPath({ headers }: Response, path: string): string | undefined {
  if (headers.has('x-middleware-next')) return path
  const rewritten = headers.get('x-middleware-rewrite')
  return rewritten === null ? undefined : new URL(rewritten).pathname
}

type Trial = {
  name: string
  bytes: number
  runtime: string
  /** Milliseconds. */
  coldStart: number
  /** What was requested, and the fault of the response. */
  answers: [string, string | undefined][]
}

function report(trials: readonly Trial[]): void {
  const quiet: string[] = []
  for (const { name, bytes, runtime, coldStart, answers } of trials) {
    if (bytes > LIMIT) answers.push(['size', `expected at most ${LIMIT / MB} MB`])
    if (runtime !== 'nodejs24.x') answers.push(['runtime', `found ${runtime}, expected nodejs24.x`])
    if (
      answers.length === 1 &&
      answers.every(([about, fault]) => about === 'something' && fault === undefined)
    )
      quiet.push(name)
    else {
      console.log(
        `${name}: ${(bytes / MB).toFixed(1)} MB, ${runtime}, answers ${coldStart.toFixed(0)} ms after its start`,
      )
      for (const [about, fault] of answers) verdict.report(about, fault)
    }
  }
  if (quiet.length > 0) console.log(`${quiet.length} more start and answer: ${quiet.join(', ')}`)
  const largest = Math.max(...trials.map(({ bytes }) => bytes))
  console.log(`The largest function has ${(largest / MB).toFixed(1)} MB (target: ${TARGET / MB} MB).`)
}

/** Serves the site's static files and returns the port. */
async function serveFiles(output: VercelOutput): Promise<number> {
  const site = createServer((request, response) => {
    const file = output.fileAt(decodeURIComponent(request.url ?? '/'))
    if (file === undefined) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': mediaTypeOf(file) })
    return createReadStream(file).pipe(response)
  })
  site.listen(0, '127.0.0.1').unref()
  await once(site, 'listening')
  const address = site.address()
  if (address === null || typeof address === 'string') throw new Error('found no free port')
  return address.port
}

async function faultOf(answer: Response | Error, check: Check): Promise<string | undefined> {
  return answer instanceof Error ? answer.message : faultIn(answer, check)
}

/** The fault of a function that no other request reaches: requests a path that doesn't exist from it. */
async function failureOf(
  isolated: IsolatedFunction,
  name: string,
  folder: string,
): Promise<string | undefined> {
  const query = [...name.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map(([, key]) => `nxtP${key}=none`).join('&')
  const path = `/${name.replaceAll(/\[[\w.]+\]/g, 'none')}`
  const answer = await isolated.request(path, { name, folder, query })
  if (answer instanceof Error) return `${path}: ${answer.message}`
  const isRight = answer.status < 500 || name.startsWith('_global-error')
  return isRight ? undefined : `${path}: found ${answer.status}`
}
