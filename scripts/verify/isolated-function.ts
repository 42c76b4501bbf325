import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Answerer } from './vercel-output'

/** The name that a deployment has in these checks. */
export const HOST = 'site.example'

/** A function in a process of its own. */
export class IsolatedFunction {
  private constructor(
    private readonly child: ChildProcess,
    private readonly port: string,
    /** When it was started, and when it first had answered (milliseconds of this process). */
    private readonly started: number,
  ) {}

  private answered: number | undefined

  /** Milliseconds from its start to its first answer: a cold start. */
  get coldStart(): number {
    return (this.answered ?? performance.now()) - this.started
  }

  /** Starts the function in a folder with the given Node.js; `site` is the port at which its site's files are. */
  static async start(node: string, folder: string, site: number): Promise<IsolatedFunction> {
    const started = performance.now()
    const program = fileURLToPath(new URL('serve-function.ts', import.meta.url))
    const child = spawn(node, [program, folder, String(site)], {
      cwd: folder,
      // Nothing of this machine but what Vercel sets, too.
      env: { PATH: process.env.PATH, NODE_ENV: 'production', VERCEL: '1', VERCEL_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const port = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        const [, port] = /^listening on (\d+)$/m.exec(chunk.toString()) ?? []
        if (port !== undefined) resolve(port)
      })
      child.on('exit', (code) => reject(new Error(`ended with ${code} before it listened`)))
    })
    return new IsolatedFunction(child, port, started)
  }

  /** Asks as Vercel's proxy does: the reader's path, and what the routes made of it in the query and a header. */
  async ask(path: string, { name, query }: Answerer): Promise<Response> {
    const question = request({
      port: this.port,
      path: query === '' ? path : `${path}?${query}`,
      headers: { host: HOST, 'x-forwarded-proto': 'https', 'x-matched-path': `/${name}` },
    }).end()
    const [answer] = await once(question, 'response')
    const chunks: Buffer[] = []
    for await (const chunk of answer) chunks.push(chunk)
    this.answered ??= performance.now()
    return new Response(Buffer.concat(chunks), {
      status: answer.statusCode,
      headers: { 'content-type': String(answer.headers['content-type']) },
    })
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit')
    this.child.kill('SIGKILL')
    await ended
  }
}
