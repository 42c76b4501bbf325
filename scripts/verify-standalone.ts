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
import { publicFiles } from '@/lib/content/files'
import { freePort } from './free-port'
import { followDockerfile, type Stage, USER } from './verify/dockerfile'
import { checkProtocol, type KnownUrls } from './verify/protocol-checks'
import { faultIn, PRERENDERED, type Question, questionsOf } from './verify/questions'
import { killAll, ready, startProgram, stopServer } from './verify/server-process'
import { readService } from './verify/service-file'
import { type Site, send } from './verify/site-requests'
import { Verdict } from './verify/verdict'
import { checkOpenPage } from './verify/version-skew'
import { startWebServer, WEB_SERVERS } from './verify/web-servers'

const place = mkdtempSync(join(tmpdir(), 'broadsheet-standalone-'))
const content = process.env.CONTENT_DIRECTORY ?? 'content'
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
  const questions = questionsOf(content)
  const known = knownUrls(questions)

  await checkImage(stage, questions)
  await checkService(stage, questions, known)
  await checkOpenPage({
    first: stage.workplace,
    project: join(place, 'build/app'),
    rebuild: (folder) => run('npm run build:standalone', folder, variables),
    verdict,
  })
} catch (error) {
  verdict.fail(error)
} finally {
  killAll()
  rmSync(place, { recursive: true, force: true, maxRetries: 3 })
}
verdict.end()

/** The image: its health check before, during and after, and everything a reader requests. */
async function checkImage(stage: Stage, questions: readonly Question[]): Promise<void> {
  const port = await freePort()
  const environment = { ...stage.environment, PORT: String(port) }
  const asUser = process.getuid?.() === 0 && stage.user !== undefined ? { uid: USER, gid: USER } : {}
  const start = (command: readonly string[]) => startProgram(command, stage.workplace, environment, asUser)
  const isHealthy = async () => (await once(start(stage.healthCheck), 'exit'))[0] === 0

  console.log(`— the image: ${stage.command.join(' ')}`)
  verdict.report('the health check fails before the start', (await isHealthy()) ? 'found success' : undefined)
  const server = start(stage.command)
  await ready(server)
  await requestAll({ port, host: 'www.example.org', isSecure: false }, questions)
  verdict.report('the health check succeeds', (await isHealthy()) ? undefined : 'found failure')
  await stop(server)
}

/** The systemd unit, alone and behind each web server. */
async function checkService(stage: Stage, questions: readonly Question[], known: KnownUrls): Promise<void> {
  const { environment, command } = readService()
  const port = await freePort()
  console.log(`— the systemd unit: HOSTNAME=${environment.HOSTNAME} ${command.join(' ')}`)
  const server = startProgram(command, stage.workplace, { ...environment, PORT: String(port) })
  await ready(server)
  const site = { port, host: `127.0.0.1:${port}`, isSecure: false }
  await checkProtocol(site, known, 'gzip', verdict)
  for (const webServer of WEB_SERVERS) {
    if (!webServer.isInstalled()) {
      console.log(`— ${webServer.name} isn't installed: not checked`)
      continue
    }
    console.log(`— behind ${webServer.name}`)
    const front = await startWebServer(webServer, place, port)
    await requestAll(
      front.site,
      questions.filter(({ path }) => path !== '/healthz'),
    )
    await checkProtocol(front.site, known, webServer.coding, verdict)
    await front.stop()
  }
  await stop(server)
}

async function requestAll(site: Site, questions: readonly Question[]): Promise<void> {
  for (const question of questions)
    verdict.report(question.about, await faultIn(await send(site, { path: question.path }), question))
}

/** @throws Error if the questions have no story or image */
function knownUrls(questions: readonly Question[]): KnownUrls {
  const find = (about: string) => questions.find((question) => question.about === about)?.path
  const [story] = questions
  const image = publicFiles(content).find((path) => /\.(?:png|jpe?g|webp)$/.test(path))
  if (story === undefined || image === undefined) throw new Error('found no image in public')
  return {
    story: story.path,
    image: `/${image}`,
    withdrawn: find('a withdrawn story'),
    former: find('a former address'),
  }
}

async function stop(server: ChildProcess): Promise<void> {
  const code = await stopServer(server)
  verdict.report('it ends with 0 after SIGTERM', code === 0 ? undefined : `found ${code}`)
}
