import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'environment-'))

beforeAll(() => {
  for (const path of ['lib', 'scripts', 'tsconfig.json', 'package.json', 'server.js'])
    cpSync(path, join(folder, path), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  cpSync('tests/fixtures/content-rules/base', join(folder, 'elsewhere'), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a program with a `.env` file and without variables of this process. */
function run(args: readonly string[], env: string, variables: Record<string, string> = {}) {
  writeFileSync(join(folder, '.env'), env)
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...variables },
  })
  return { status, output: stdout + stderr }
}

const tsx = ['--import', 'tsx']

describe('.env', () => {
  test('names the content of every script', () => {
    const { status, output } = run([...tsx, 'scripts/check.ts'], 'CONTENT_DIRECTORY=elsewhere/content\n')
    expect(output).toContain('No errors')
    expect(status).toBe(0)
  })

  test('is overridden by the environment', () => {
    const { output } = run([...tsx, 'scripts/check.ts'], 'CONTENT_DIRECTORY=elsewhere/content\n', {
      CONTENT_DIRECTORY: 'nowhere',
    })
    expect(output).toContain('nowhere')
  })

  test.each([
    ['CONTENT_DIRECTORY=nowhere', 'CONTENT_DIRECTORY: found `nowhere`, expected a folder'],
    [
      'CONTENT_DIRECTORY=elsewhere/content\nSITE_URL=https://a.example/b',
      'SITE_URL: found `https://a.example/b`',
    ],
  ])('%s is refused by a build and by npm start, in one line', (env, message) => {
    for (const script of ['scripts/build.ts', 'scripts/start.ts']) {
      const { status, output } = run([...tsx, script], env)
      expect(output).toContain(message)
      expect(output.trim().split('\n')).toHaveLength(1)
      expect(status).toBe(1)
    }
  })

  test('doesn’t change the fixture publication, on which the browser tests run', () => {
    const program =
      "import { paperEnvironment } from './scripts/paper'; console.log(paperEnvironment().SITE_URL)"
    cpSync('next.config.ts', join(folder, 'next.config.ts'))
    const { output } = run([...tsx, '--eval', program], 'SITE_URL=https://www.example.org\n')
    rmSync(join(folder, 'next.config.ts'))
    expect(output.trim()).toBe('undefined')
  })

  test.each(['x', '70000', '-1', '3000a'])('PORT=%s is refused by the server', (port) => {
    const { status, output } = run(['server.js'], `PORT=${port}\n`)
    expect(output).toContain(`PORT: found \`${port}\`, expected a number from 0 to 65535`)
    expect(status).toBe(1)
  })
})

test('a server without a build reports that it is missing', () => {
  const { status, output } = run(['server.js'], '')
  expect(output).toContain('build again')
  expect(status).toBe(1)
})
