/**
 * `npm run verify:standalone`: follows docs/server and the Dockerfile in empty folders, without Docker and systemd, on
 * this machine's Node.js. The result is started with the environment that each guide sets: as the image's user where we
 * are root, then as the systemd unit, alone and behind Caddy and nginx where they are installed. Requests of
 * every kind are sent to each, and then it is stopped. Finally a second build is deployed while a browser has a page open. Exits 1 on a wrong
 * response.
 */
import { type ChildProcess, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import getPort from 'get-port'
import { contentDirectory } from './content-directory'
import { ready, start, stop, stopAll } from './server-process'
import { type Checks, checksOf, PRERENDERED } from './verify/checks'
import { followDockerfile, type Stage, USER } from './verify/dockerfile'
import { checkAll, rangeFault, type Site, validatorFault } from './verify/requests'
import { Verdict } from './verify/verdict'
import { checkOpenPage } from './verify/version-skew'
import { startWebServer, WEB_SERVERS } from './verify/web-servers'

const place = mkdtempSync(join(tmpdir(), 'broadsheet-standalone-'))
const verdict = new Verdict()

try {
  // The image's user needs access to files of root.
  chmodSync(place, 0o755)
  const { SITE_URL: _own, PORT: _port, HOSTNAME: _host, ...here } = process.env
  const run = (command: string, cwd: string, variables: Readonly<Record<string, string>>) => {
    console.log(`— ${command}`)
    const { status } = spawnSync('sh', ['-c', command], {
      cwd,
      env: { ...here, NEXT_TELEMETRY_DISABLED: '1', ...variables },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (status !== 0) throw new Error(`\`${command}\` ended with ${status}`)
  }
  const variables = { SITE_URL: 'https://www.example.org', PRERENDER: String(PRERENDERED) }
  const stage = followDockerfile(readFileSync('Dockerfile', 'utf8'), place, variables, run)
  const checks = checksOf(contentDirectory())

  await checkImage(stage, checks)
  await checkService(stage, checks)
  await checkOpenPage({
    first: stage.workplace,
    project: join(place, 'build/app'),
    rebuild: (folder) => run('npm run build:standalone', folder, variables),
    verdict,
  })
} catch (error) {
  verdict.fail(error)
} finally {
  stopAll()
  rmSync(place, { recursive: true, force: true, maxRetries: 3 })
}
verdict.end()

/** The image: its health check before, during and after, and everything a reader requests. */
async function checkImage(stage: Stage, { pages }: Checks): Promise<void> {
  const port = await getPort()
  const env = environmentOf({ ...stage.environment, PORT: String(port) })
  const asUser = process.getuid?.() === 0 && stage.user !== undefined ? { uid: USER, gid: USER } : {}
  const run = (command: readonly string[]) => start(command, { cwd: stage.workplace, env, ...asUser })
  const isHealthy = async () => (await once(run(stage.healthCheck), 'exit'))[0] === 0

  console.log(`— the image: ${stage.command.join(' ')}`)
  verdict.report('the health check fails before the start', (await isHealthy()) ? 'found success' : undefined)
  const server = run(stage.command)
  await ready(server)
  await checkAll({ port, host: 'www.example.org', isSecure: false }, pages, verdict)
  verdict.report('the health check succeeds', (await isHealthy()) ? undefined : 'found failure')
  await checkStop(server)
}

/** The systemd unit, alone and behind each web server. */
async function checkService(stage: Stage, checks: Checks): Promise<void> {
  const unit = readFileSync('docs/server/broadsheet.service', 'utf8')
  const value = (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(unit)?.[1] ?? ''
  const environment = Object.fromEntries(
    value('Environment')
      .split(' ')
      .map((pair) => pair.split('=')),
  )
  const command = value('ExecStart').replace('/usr/bin/node', process.execPath)
  const port = await getPort()
  console.log(`— the systemd unit: HOSTNAME=${environment.HOSTNAME} ${command}`)
  const env = environmentOf({ ...environment, PORT: String(port) })
  const server = start(command.split(' '), { cwd: stage.workplace, env })
  await ready(server)
  await checkProtocol({ port, host: `127.0.0.1:${port}`, isSecure: false }, checks, 'gzip')
  for (const webServer of WEB_SERVERS) {
    if (!webServer.isInstalled()) {
      console.log(`— ${webServer.name} isn't installed: not checked`)
      continue
    }
    console.log(`— behind ${webServer.name}`)
    const front = await startWebServer(webServer, place, port)
    const pages = checks.pages.filter(({ path }) => path !== '/healthz')
    await checkAll(front.site, pages, verdict)
    await checkProtocol(front.site, checks, webServer.coding)
    await stop(front.child)
  }
  await checkStop(server)
}

async function checkProtocol(site: Site, { protocol, story }: Checks, coding: string): Promise<void> {
  await checkAll(site, protocol, verdict)
  verdict.report('a range of a script, uncompressed', await rangeFault(site, coding))
  // Caddy doesn't compress short responses.
  for (const path of ['/', story, `${story}/lite`, `${story}.md`, '/feed.xml'])
    verdict.report(`${path}, compressed, and 304 for its tag`, await validatorFault(site, path, coding))
}

/** Only what the guide sets, and nothing of this machine. */
function environmentOf(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, NODE_ENV: 'production', ...variables }
}

async function checkStop(server: ChildProcess): Promise<void> {
  const code = await stop(server)
  verdict.report('it ends with 0 after SIGTERM', code === 0 ? undefined : `found ${code}`)
}
