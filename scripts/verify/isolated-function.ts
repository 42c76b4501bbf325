import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { responseOf } from './requests'
import type { Answerer } from './vercel-output'

/** The host of the deployment in these checks; serve-function.ts uses it too. */
const HOST = 'site.example'
const TIMEOUT = 30_000
const LAUNCHER = fileURLToPath(new URL('serve-function.ts', import.meta.url))

/** A function in a process of its own. */
export class IsolatedFunction {
  private readonly started = performance.now()
  private readonly child: ChildProcess
  private readonly port: Promise<string | Error>
  private answered = Number.NaN

  /** Starts the function in a folder with a Node.js program. `site` is the port of the site's static files. */
  constructor(node: string, folder: string, site: number) {
    this.child = spawn(node, [LAUNCHER, folder, String(site)], {
      cwd: folder,
      // The variables that Vercel sets, and none of this machine.
      env: { PATH: process.env.PATH, NODE_ENV: 'production', VERCEL: '1', VERCEL_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.port = new Promise((resolve) => {
      this.child.stdout?.on('data', (chunk: Buffer) => {
        const [, port] = /^listening on (\d+)$/m.exec(chunk.toString()) ?? []
        if (port !== undefined) resolve(port)
      })
      this.child.on('exit', (code) => resolve(new Error(`it ended with ${code} before it listened`)))
    })
  }

  /** Milliseconds from the start to the first response. */
  get coldStart(): number {
    return this.answered - this.started
  }

  /**
   * Sends a request as Vercel's proxy does: the reader's path, with the matched route in the query and a header.
   * @returns the response, or an Error if the function ended without one
   */
  async request(path: string, { name, query }: Answerer): Promise<Response | Error> {
    const port = await this.port
    if (port instanceof Error) return port
    const question = request({
      port,
      path: query === '' ? path : `${path}?${query}`,
      headers: { host: HOST, 'x-forwarded-proto': 'https', 'x-matched-path': `/${name}` },
      signal: AbortSignal.timeout(TIMEOUT),
    }).end()
    const answer = await once(question, 'response').then(
      ([response]) => response,
      (error: Error) => error,
    )
    if (answer instanceof Error) return answer
    const response = await responseOf(answer)
    if (Number.isNaN(this.answered)) this.answered = performance.now()
    return response
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return
    const ended = once(this.child, 'exit')
    this.child.kill('SIGKILL')
    await ended
  }
}
