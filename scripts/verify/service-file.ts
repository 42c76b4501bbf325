import { readFileSync } from 'node:fs'

/** The environment and the command of docs/server/broadsheet.service. */
export function readService(): { environment: Record<string, string>; command: string[] } {
  const unit = readFileSync('docs/server/broadsheet.service', 'utf8')
  const value = (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(unit)?.[1] ?? ''
  const pairs = value('Environment')
    .split(' ')
    .map((pair) => pair.split('='))
  return {
    environment: Object.fromEntries(pairs),
    command: value('ExecStart').replace('/usr/bin/node', process.execPath).split(' '),
  }
}
