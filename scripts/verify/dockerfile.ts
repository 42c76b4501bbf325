import { chownSync, cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** The image's user `node`. */
export const USER = 1000

/** The result of a stage of a Dockerfile: a folder in place of its root, and how it is started. */
export type Stage = {
  root: string
  workplace: string
  environment: Record<string, string>
  user?: string
  healthCheck: readonly string[]
  command: readonly string[]
}

type Instruction = { name: string; rest: string }

/** The instructions of a Dockerfile, with continued lines joined. */
function parse(text: string): Instruction[] {
  return text
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', ...rest] = line.split(' ')
      return { name, rest: rest.join(' ') }
    })
}

/**
 * Follows a Dockerfile without Docker: each stage is a folder below `place`, and commands run on this machine, with its
 * Node.js. Throws an Error for an instruction that our Dockerfile doesn't use.
 * @param run runs a shell command in a folder, and throws when it fails
 * @returns the last stage
 */
export function followDockerfile(
  text: string,
  place: string,
  argumentsGiven: Readonly<Record<string, string>>,
  run: (command: string, folder: string, environment: Readonly<Record<string, string>>) => void,
): Stage {
  const stages = new Map<string, Stage>()
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n').filter(Boolean)
  let stage: Stage | undefined
  let variables: Record<string, string> = {}
  for (const { name, rest } of parse(text)) {
    if (name === 'FROM') {
      const [, as = 'last'] = / AS (\w+)$/.exec(rest) ?? []
      const root = join(place, as)
      stage = { root, workplace: root, environment: {}, healthCheck: [], command: [] }
      stages.set(as, stage)
      variables = {}
      continue
    }
    if (stage === undefined) throw new Error(`found ${name} before FROM`)
    const { root, workplace, environment } = stage
    if (name === 'WORKDIR') {
      stage.workplace = join(root, rest)
      mkdirSync(stage.workplace, { recursive: true })
    } else if (name === 'ARG') {
      const [key = '', fallback] = rest.split('=')
      const value = argumentsGiven[key] ?? fallback
      if (value !== undefined) variables[key] = value
    } else if (name === 'ENV')
      for (const [key = '', value = ''] of rest.split(' ').map((pair) => pair.split('=')))
        environment[key] = value
    else if (name === 'RUN') run(rest, workplace, { ...variables, ...environment })
    else if (name === 'COPY') {
      const words = rest.split(' ')
      const from = stages.get(/--from=(\w+)/.exec(rest)?.[1] ?? '')
      const [target = '', ...sources] = words.filter((word) => !word.startsWith('--')).reverse()
      for (const source of sources) copy(from, source, join(workplace, target), ignored)
      if (rest.includes('--chown=node:node') && process.getuid?.() === 0) own(workplace)
    } else if (name === 'USER') stage.user = rest
    else if (name === 'HEALTHCHECK') stage.healthCheck = JSON.parse(rest.slice(rest.indexOf('CMD ') + 4))
    else if (name === 'CMD') stage.command = JSON.parse(rest)
    else if (name !== 'EXPOSE') throw new Error(`found ${name}, expected an instruction that is known here`)
  }
  if (stage === undefined) throw new Error('found no FROM')
  return stage
}

/** Copies from another stage, or from the project without what .dockerignore names. */
function copy(from: Stage | undefined, source: string, target: string, ignored: readonly string[]): void {
  const isFolder = source === '.' || from !== undefined
  const origin = from === undefined ? source : join(from.root, source)
  const names = isFolder ? readdirSync(origin) : [source]
  for (const name of names)
    if (from !== undefined || !ignored.includes(name))
      cpSync(isFolder ? join(origin, name) : name, join(target, basename(name)), {
        recursive: true,
        verbatimSymlinks: true,
      })
}

function own(folder: string): void {
  chownSync(folder, USER, USER)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), USER, USER)
}
