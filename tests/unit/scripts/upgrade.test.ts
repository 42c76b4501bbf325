import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { GIT_ENVIRONMENT } from './git-environment'
import { runProcess, runScript } from './run-script'

const PLACE = mkdtempSync(join(tmpdir(), 'broadsheet-upgrade-test-'))
afterAll(() => rmSync(PLACE, { recursive: true, force: true }))

type Files = Readonly<Record<string, string | null>>

/** A Git repository for a test. Paths in `Files` are relative to it; null removes a file. */
class Repository {
  constructor(readonly folder: string) {}

  static create(name: string): Repository {
    const repository = new Repository(join(PLACE, name))
    mkdirSync(repository.folder)
    repository.git('init', '--quiet', '--initial-branch=main')
    return repository
  }

  git(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: GIT_ENVIRONMENT,
    })
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return stdout.trim()
  }

  write(files: Files) {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path)
      mkdirSync(dirname(file), { recursive: true })
      if (text === null) rmSync(file)
      else writeFileSync(file, text)
    }
  }

  commit(message: string, files: Files) {
    this.write(files)
    this.git('add', '--all')
    this.git('commit', '--quiet', '--message', message)
  }

  clone(name: string): Repository {
    const copy = new Repository(join(PLACE, name))
    this.git('clone', '--quiet', this.folder, copy.folder)
    return copy
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path))
  }

  upgrade(...args: string[]) {
    return runScript('upgrade', args, { cwd: this.folder, env: GIT_ENVIRONMENT })
  }

  upgradeProcess(...args: string[]) {
    return runProcess('upgrade', args, { cwd: this.folder, env: GIT_ENVIRONMENT })
  }
}

const LINES = Array.from({ length: 30 }, (_, line) => `line ${line}`)
const code = (changes: Readonly<Record<number, string>> = {}) =>
  LINES.map((line, index) => changes[index] ?? line).join('\n')

const SAMPLE: Files = {
  'package.json': '{ "version": "1.0.0" }',
  'README.md': 'Broadsheet',
  'lib/site.ts': code(),
  'lib/old.ts': 'old',
  'app/theme.css': ':root { --paper: white }',
  'app/icon.svg': '<svg/>',
  'content/publication.yaml': 'name: The Ostrey Courier',
  'content/articles/city/sample.mdx': 'sample',
  'public/images/sample.png': 'sample',
}

/** Version 1.0.0 and 2.0.0; the second changes code, sample content, theme and README. */
function upstream(name: string): Repository {
  const repository = Repository.create(name)
  repository.commit('1.0.0', SAMPLE)
  repository.git('tag', 'v1.0.0')
  repository.commit('2.0.0', {
    'package.json': '{ "version": "2.0.0" }',
    'README.md': 'Broadsheet 2',
    'lib/site.ts': code({ 2: 'improved' }),
    'lib/old.ts': null,
    'lib/new.ts': 'new',
    'app/theme.css': ':root { --paper: cream }',
    'app/icon.svg': '<svg>2</svg>',
    'content/publication.yaml': 'name: The Ostrey Courier\ntagline: new',
    'content/articles/city/second.mdx': 'second sample',
    'content/articles/city/sample.mdx': 'sample, edited',
    'public/images/second.png': 'second',
  })
  repository.git('tag', 'v2.0.0')
  return repository
}

/** What a newsroom changes: each of its own files, and one line of code. */
const OWN: Files = {
  'README.md': 'The Morning Post’s site',
  'lib/site.ts': code({ 27: 'our change' }),
  'app/theme.css': ':root { --paper: pink }',
  'app/icon.svg': '<svg>ours</svg>',
  'content/publication.yaml': 'name: The Morning Post',
  'content/articles/city/sample.mdx': null,
  'content/articles/city/ours.mdx': 'ours',
  'public/images/sample.png': null,
  'public/images/ours.png': 'ours',
}

function expectUpgraded(newsroom: Repository) {
  expect(newsroom.read('lib/site.ts')).toBe(code({ 2: 'improved', 27: 'our change' }))
  expect(newsroom.read('lib/new.ts')).toBe('new')
  expect(newsroom.has('lib/old.ts')).toBe(false)
  expect(newsroom.read('package.json')).toContain('2.0.0')
  for (const [path, text] of Object.entries(OWN)) {
    if (path === 'lib/site.ts') continue
    expect(newsroom.has(path), path).toBe(text !== null)
    if (text !== null) expect(newsroom.read(path), path).toBe(text)
  }
  expect(newsroom.has('content/articles/city/second.mdx')).toBe(false)
  expect(newsroom.has('public/images/second.png')).toBe(false)
  expect(newsroom.git('status', '--porcelain')).toBe('')
}

describe('npm run upgrade', () => {
  test('merges the code of a release and keeps every file of a newsroom that changed all of them', async () => {
    const source = upstream('fork-source')
    const newsroom = source.clone('fork')
    newsroom.git('reset', '--quiet', '--hard', 'v1.0.0')
    newsroom.commit('our paper', OWN)
    const { status, output } = newsroom.upgradeProcess('v2.0.0', '--from', source.folder)
    expect(output).toContain('Upgraded to v2.0.0')
    expect(status).toBe(0)
    expectUpgraded(newsroom)
  })

  test('a repository made from a template, without common history, upgrades from the tag of its version', async () => {
    const source = upstream('template-source')
    const newsroom = Repository.create('template')
    newsroom.commit('from a template', SAMPLE)
    newsroom.commit('our paper', OWN)
    expect((await newsroom.upgrade('v2.0.0', '--from', source.folder)).status).toBe(0)
    expectUpgraded(newsroom)
  })

  test('the next upgrade starts from the last one', async () => {
    const source = upstream('twice-source')
    const newsroom = Repository.create('twice')
    newsroom.commit('from a template', SAMPLE)
    newsroom.commit('our paper', OWN)
    newsroom.git('remote', 'add', 'upstream', source.folder)
    await newsroom.upgrade('v2.0.0')
    source.commit('3.0.0', { 'lib/site.ts': code({ 2: 'improved again' }) })
    source.git('tag', 'v3.0.0')
    expect((await newsroom.upgrade('v3.0.0')).status).toBe(0)
    expect(newsroom.read('lib/site.ts')).toBe(code({ 2: 'improved again', 27: 'our change' }))
    expect((await newsroom.upgrade('v3.0.0')).output).toContain('already part')
  })

  test('files that a newsroom hasn’t changed and that aren’t its own follow the release', async () => {
    const source = upstream('plain-source')
    const newsroom = source.clone('plain')
    newsroom.git('reset', '--quiet', '--hard', 'v1.0.0')
    await newsroom.upgrade('v2.0.0', '--from', source.folder)
    expect(newsroom.read('README.md')).toBe('Broadsheet 2')
    expect(newsroom.read('lib/site.ts')).toBe(code({ 2: 'improved' }))
  })

  test('a line that both have changed is a conflict for the newsroom, and the merge can be undone', async () => {
    const source = upstream('conflict-source')
    const newsroom = source.clone('conflict')
    newsroom.git('reset', '--quiet', '--hard', 'v1.0.0')
    newsroom.commit('our paper', { ...OWN, 'lib/site.ts': code({ 2: 'our change' }) })
    const before = newsroom.git('rev-parse', 'HEAD')
    const { status, output } = await newsroom.upgrade('v2.0.0', '--from', source.folder)
    expect(status).toBe(1)
    expect(output).toContain('lib/site.ts')
    expect(newsroom.read('content/publication.yaml')).toBe(OWN['content/publication.yaml'])
    newsroom.git('merge', '--abort')
    expect(newsroom.git('rev-parse', 'HEAD')).toBe(before)
    expect(newsroom.git('status', '--porcelain')).toBe('')
    await newsroom.upgrade('v2.0.0', '--from', source.folder)
    newsroom.commit('Upgrade', { 'lib/site.ts': code({ 2: 'ours and theirs' }) })
    expect((await newsroom.upgrade('v2.0.0', '--from', source.folder)).output).toContain('already part')
  })

  test('refuses uncommitted changes, unknown refs and folders without Git, and changes nothing', async () => {
    const source = upstream('refused-source')
    const newsroom = source.clone('refused')
    newsroom.git('reset', '--quiet', '--hard', 'v1.0.0')
    const unknown = await newsroom.upgrade('v9.9.9', '--from', source.folder)
    expect(unknown.status).toBe(2)
    expect(unknown.output).toContain('`v9.9.9` could not be fetched')
    newsroom.write({ 'lib/site.ts': 'being edited' })
    const dirty = await newsroom.upgrade('v2.0.0', '--from', source.folder)
    expect(dirty.status).toBe(2)
    expect(dirty.output).toContain('not committed')
    expect(newsroom.read('lib/site.ts')).toBe('being edited')
    const plain = new Repository(mkdtempSync(join(PLACE, 'plain-folder-')))
    expect((await plain.upgrade('v2.0.0')).output).toContain('not a Git repository')
    expect((await newsroom.upgrade()).output).toContain('Usage:')
  })
})
