import {
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'

const outputSchema = z.object({
  routes: z.array(
    z.object({
      src: z.string().optional(),
      dest: z.string().optional(),
      handle: z.string().optional(),
      has: z.unknown().optional(),
      middlewarePath: z.string().optional(),
    }),
  ),
})
const functionSchema = z.object({
  runtime: z.string(),
  filePathMap: z.record(z.string(), z.string()).default({}),
})

/** A function that responds to a URL: its name in the output, its folder, and what the route adds to the query. */
export type Answerer = { name: string; folder: string; query: string }

/**
 * The result of `vercel build` in `.vercel/output` of a project (Build Output API, version 3), to find the function that
 * responds to a URL.
 */
export class VercelOutput {
  private readonly output: string
  private readonly routes: z.infer<typeof outputSchema>['routes']
  /** The function of proxy.ts and the paths that it runs for. */
  private readonly proxied: { path: string; pattern: RegExp } | undefined

  constructor(private readonly project: string) {
    this.output = join(project, '.vercel/output')
    const { routes } = outputSchema.parse(JSON.parse(readFileSync(join(this.output, 'config.json'), 'utf8')))
    this.routes = routes.slice(routes.findIndex(({ handle }) => handle === 'filesystem'))
    const { middlewarePath, src = '' } = routes.find((route) => route.middlewarePath !== undefined) ?? {}
    this.proxied =
      middlewarePath === undefined ? undefined : { path: middlewarePath, pattern: new RegExp(`^(?:${src})$`) }
  }

  /** The file that is served at a path; undefined if there is none. */
  fileAt(path: string): string | undefined {
    const file = join(this.output, 'static', path)
    return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined
  }

  /** The function of proxy.ts where it runs for a path. */
  proxyFor(path: string): Answerer | undefined {
    return this.proxied?.pattern.test(path) ? this.named(this.proxied.path, '') : undefined
  }

  /** The function that responds to a path, by the build's routes; undefined if none does. */
  functionAt(path: string): Answerer | undefined {
    let place = path
    let query = ''
    let found = this.named(place, query)
    for (const { src, dest, has } of this.routes) {
      if (found !== undefined) return found
      if (src === undefined || dest === undefined || has !== undefined) continue
      const pattern = new RegExp(`^(?:${src})$`)
      if (!pattern.test(place)) continue
      ;[place = '', query = ''] = place
        .replace(pattern, dest.replaceAll(/\$([a-z]\w*)/gi, '$<$1>'))
        .split('?')
      found = this.named(place, query)
    }
    return found
  }

  /** The folders of all functions. Several names may share one. */
  functions(): string[] {
    return readdirSync(join(this.output, 'functions'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name === '.vc-config.json')
      .map(({ parentPath }) => realpathSync(parentPath))
      .sort()
  }

  nameOf(folder: string): string {
    return relative(join(realpathSync(this.output), 'functions'), folder).replace(/\.func$/, '')
  }

  /**
   * Copies a function and the files that its config names to an empty folder, and nothing else.
   * @returns their size in bytes, and the runtime that the config names
   */
  isolate(folder: string, target: string): { bytes: number; runtime: string } {
    const config = JSON.parse(readFileSync(join(folder, '.vc-config.json'), 'utf8'))
    const { runtime, filePathMap } = functionSchema.parse(config)
    cpSync(folder, target, { recursive: true, verbatimSymlinks: true })
    for (const [name, source] of Object.entries(filePathMap)) {
      const [from, to] = [join(this.project, source), join(target, name)]
      mkdirSync(dirname(to), { recursive: true })
      if (lstatSync(from).isSymbolicLink()) cpSync(from, to, { verbatimSymlinks: true })
      else copyFileSync(from, to)
    }
    const bytes = readdirSync(target, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + lstatSync(join(parentPath, name)).size, 0)
    return { bytes, runtime }
  }

  private named(path: string, query: string): Answerer | undefined {
    const name = path === '/' ? 'index' : path.slice(1)
    const folder = join(this.output, 'functions', `${name}.func`)
    return existsSync(join(folder, '.vc-config.json'))
      ? { name, folder: realpathSync(folder), query }
      : undefined
  }
}
