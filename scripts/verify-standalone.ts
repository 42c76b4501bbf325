/**
 * `npm run verify:standalone`: proves the Dockerfile without Docker. Its instructions are followed in empty folders,
 * with this machine's Node.js; then what it would put into the image is all there is: it is started as the image's
 * user where we are root, asked for pages, feeds and pictures, and stopped. Exits 1 on a wrong answer.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port'
import { followDockerfile, USER } from './verify/dockerfile'
import { faultIn, MADE_AHEAD, questionsOf } from './verify/questions'
import { Verdict } from './verify/verdict'

const place = mkdtempSync(join(tmpdir(), 'broadsheet-standalone-'))
const verdict = new Verdict()

try {
  // The image's user goes in and out of what is root's.
  chmodSync(place, 0o755)
  const { SITE_URL: _own, PORT: _port, ...here } = process.env
  const given = { SITE_URL: 'https://site.example', PRERENDER: String(MADE_AHEAD) }
  const stage = followDockerfile(
    readFileSync('Dockerfile', 'utf8'),
    place,
    given,
    (command, cwd, variables) => {
      console.log(`— ${command}`)
      const { status } = spawnSync('sh', ['-c', command], {
        cwd,
        env: { ...here, NEXT_TELEMETRY_DISABLED: '1', ...variables },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      if (status !== 0) throw new Error(`\`${command}\` ended with ${status}`)
    },
  )
  const questions = questionsOf(process.env.CONTENT_DIRECTORY ?? 'content')
  rmSync(join(place, 'build'), { recursive: true })

  const port = await freePort()
  const options = {
    cwd: stage.workplace,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      ...stage.environment,
      PORT: String(port),
    } as const,
    ...(process.getuid?.() === 0 && stage.user !== undefined && { uid: USER, gid: USER }),
  }
  const run = ([program = '', ...args]: readonly string[]) =>
    spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] })
  const isHealthy = async () => (await once(run(stage.healthCheck), 'exit'))[0] === 0

  console.log(`— ${stage.command.join(' ')}, as ${options.uid ?? 'ourselves'}`)
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })
  verdict.tell('the health check says no before the start', (await isHealthy()) ? 'found yes' : undefined)
  const server = run(stage.command)
  const ended = once(server, 'exit')
  await Promise.race([once(server.stdout, 'data'), ended])
  for (const question of questions)
    verdict.tell(question.about, await faultIn(await ask(question.path), question))
  const [story] = questions
  const page = await (await ask(story?.path ?? '')).text()
  verdict.tell('its picture, as the page has it', await pictureFault(page, ask))
  verdict.tell('the health check says yes', (await isHealthy()) ? undefined : 'found no')
  server.kill('SIGTERM')
  const [code] = await ended
  verdict.tell('it ends when it is asked to', code === 0 ? undefined : `found exit code ${code}, expected 0`)
} catch (error) {
  verdict.fail(error)
} finally {
  rmSync(place, { recursive: true, force: true, maxRetries: 3 })
}
verdict.end()

/** What is wrong with the first picture in a page, cut to a browser's size; undefined where it is right. */
async function pictureFault(
  page: string,
  ask: (path: string) => Promise<Response>,
): Promise<string | undefined> {
  const path = /\/_next\/image\?[^" ]+/.exec(page)?.[0].replaceAll('&amp;', '&')
  if (path === undefined) return 'found no address of one in the page'
  return faultIn(await ask(path), { about: 'a picture', path, status: 200, type: 'image/' })
}
