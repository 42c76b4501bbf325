import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { describe, expect, onTestFinished, test } from 'vitest'
import { checkContent } from '@/lib/content/check'
import { readIndex, SAMPLE_LIST, writeSampleList } from '@/scripts/init/sample-files'
import { GIT_ENVIRONMENT } from './git-environment'
import { runProcess, runScript } from './run-script'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))
const SAMPLE = join(PROJECT, 'tests/fixtures/content-rules/base')

/** A repository with a sample publication, as a newsroom clones it. */
function cloneOfSample() {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-init-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const git = (...args: string[]) =>
    spawnSync('git', args, { cwd: folder, encoding: 'utf8', env: GIT_ENVIRONMENT }).stdout.trim()
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const commit = () => {
    git('add', '--all')
    git('commit', '--quiet', '--message', 'A commit')
  }
  const place = { cwd: folder, env: GIT_ENVIRONMENT }
  cpSync(SAMPLE, folder, { recursive: true })
  cpSync(join(PROJECT, 'tests/fixtures/paper/theme.css'), join(folder, 'app/theme.css'))
  cpSync(join(PROJECT, 'app/fonts/share'), join(folder, 'app/fonts/share'), { recursive: true })
  write('app/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
  write('content/LICENSE.md', 'The sample')
  write('lib/code.ts', '')
  git('init', '--quiet', '--initial-branch=main')
  git('add', '--all')
  write(
    SAMPLE_LIST,
    writeSampleList(readIndex(git('ls-files', '--stage', '-z', '--', 'content', 'public', 'app/icon.svg'))),
  )
  commit()
  return {
    folder,
    git,
    write,
    commit,
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    has: (path: string) => existsSync(join(folder, path)),
    init: (...options: string[]) => runScript('init', options, place),
    initProcess: (...options: string[]) => runProcess('init', options, place),
    upgrade: (...options: string[]) => runScript('upgrade', options, place),
  }
}

const GIVEN = [
  ...[
    '--yes',
    '--name',
    'The Kestrel: a “Times” & {more}',
    '--language',
    'en-IN',
    '--time-zone',
    'Asia/Kolkata',
  ],
  ...[
    '--tagline',
    'News: of the #hills',
    '--url',
    'https://www.kestrel.example',
    '--sections',
    'World, City life',
  ],
]

describe('npm run init', () => {
  test('leaves a publication that passes the check, with nothing of the sample', () => {
    const { folder, initProcess, read, git } = cloneOfSample()
    const { status, output } = initProcess(...GIVEN)
    expect(output).toContain('To be removed: 4 stories, 2 authors')
    expect(status).toBe(0)
    const { errors, warnings, records, summary } = checkContent(join(folder, 'content'), Date.now())
    expect([...errors, ...warnings]).toEqual([])
    expect(summary).toMatchObject({ public: 1, drafts: [] })
    expect(records?.publication).toMatchObject({
      name: 'The Kestrel: a “Times” & {more}',
      tagline: 'News: of the #hills',
      language: 'en-IN',
      timeZone: 'Asia/Kolkata',
      email: 'newsroom@kestrel.example',
      pages: ['about'],
    })
    expect(records?.sections.map(({ id, name }) => [id, name])).toEqual([
      ['world', 'World'],
      ['city-life', 'City life'],
    ])
    expect(read('.env')).toBe('SITE_URL=https://www.kestrel.example\n')
    const files = readdirSync(join(folder, 'content'), { recursive: true, withFileTypes: true })
    expect(
      files
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      ...['about.mdx', 'front.yaml', 'publication.yaml', 'redirects.yaml', 'sections.yaml', 'welcome.mdx'],
    ])
    expect(git('status', '--porcelain', 'lib', 'app/theme.css', 'app/fonts')).toBe('')
  })

  test('keeps the comments of the settings', async () => {
    const { init, read, write, commit } = cloneOfSample()
    const file = 'content/publication.yaml'
    write(file, `# Of the whole file.\n${read(file)}# At the end.\n`)
    commit()
    expect((await init(...GIVEN, '--force')).status).toBe(0)
    expect(read(file)).toMatch(/^# Of the whole file\.\nname: [\s\S]*# At the end\.\n$/)
  })

  test('refuses uncommitted changes and a folder without commits', async () => {
    const { init, write, git, has } = cloneOfSample()
    write('content/articles/city/mine.mdx', 'mine')
    const dirty = await init(...GIVEN)
    expect(dirty.status).toBe(2)
    expect(dirty.output).toMatch(/not committed:\n\?\? content\/articles\/city\/mine\.mdx\n.*git add/)
    expect(has('content/authors')).toBe(true)
    git('update-ref', '-d', 'HEAD')
    expect((await init(...GIVEN)).output).toContain('git init')
  })

  test('refuses to remove what a newsroom has added or changed, and running twice changes nothing', async () => {
    const { init, write, read, commit, git, has } = cloneOfSample()
    write('content/articles/city/mine.mdx', 'mine')
    write('content/pages/about.mdx', `${read('content/pages/about.mdx')}More.\n`)
    commit()
    const { status, output } = await init(...GIVEN)
    expect(status).toBe(2)
    expect(output).toMatch(/^ {2}content\/articles\/city\/mine\.mdx\n {2}content\/pages\/about\.mdx\n/m)
    expect(git('status', '--porcelain')).toBe('')
    expect((await init(...GIVEN, '--force')).status).toBe(0)
    expect(has('content/articles/city/mine.mdx')).toBe(false)
    expect((await init(...GIVEN)).output).toContain('not committed')
    commit()
    const again = await init(...GIVEN)
    expect(again.status).toBe(2)
    expect(again.output).toContain('not the sample any more')
    expect(git('status', '--porcelain')).toBe('')
  })

  test('draws icons of the initials, and keeps those that a newsroom has made', async () => {
    const { init, write, read, commit, folder } = cloneOfSample()
    write('app/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>')
    commit()
    const { status, output } = await init(...GIVEN)
    expect(status).toBe(0)
    expect(output).toContain('app/icon.svg')
    expect(read('app/icon.svg')).toContain('viewBox="0 0 8 8"')
    expect(read('public/images/logo.svg')).toMatch(/<path [^>]* d="M/)
    expect(await sharp(join(folder, 'public/icons/192.png')).metadata()).toMatchObject({
      width: 192,
      height: 192,
    })
  })

  test('uses a picture that is given for icons and logo', async () => {
    const { init, write, commit, folder, has } = cloneOfSample()
    const create = { width: 200, height: 120, channels: 3 as const, background: '#00ff00' }
    write('Logo.PNG', await sharp({ create }).png().toBuffer())
    commit()
    expect((await init(...GIVEN, '--logo', 'Logo.PNG')).status).toBe(0)
    expect(has('public/images/logo.png')).toBe(true)
    const icon = await sharp(join(folder, 'app/apple-icon.png'))
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer()
    expect([...icon.subarray((90 * 180 + 90) * 3, (90 * 180 + 91) * 3)]).toEqual([0, 255, 0])
  })

  test('a later release that changes, removes and adds files of the sample merges without conflicts', async () => {
    const { init, upgrade, git, write, read, has, commit } = cloneOfSample()
    git('branch', 'newsroom')
    write('content/articles/world/envoy-resigns.mdx', 'changed')
    write('content/publication.yaml', 'changed')
    write('content/articles/world/new.mdx', 'added')
    write('content/LICENSE.md', 'changed')
    write('app/icon.svg', 'changed')
    git('rm', '--quiet', 'content/articles/city/quay-reopens.mdx')
    write('lib/code.ts', 'improved')
    commit()
    git('tag', 'v2.0.0')
    git('checkout', '--quiet', 'newsroom')
    expect((await init(...GIVEN)).status).toBe(0)
    commit()
    const files = git('ls-tree', '-r', 'HEAD', '--', 'content', 'public', 'app')
    const { status, output } = await upgrade('v2.0.0')
    expect(output).toContain('Upgraded to v2.0.0')
    expect(status).toBe(0)
    expect(read('lib/code.ts')).toBe('improved')
    expect(git('ls-tree', '-r', 'HEAD', '--', 'content', 'public', 'app')).toBe(files)
    expect(has('content/articles/world/new.mdx')).toBe(false)
  })

  test('exits 2 and changes nothing where an option is wrong', async () => {
    const { init, git } = cloneOfSample()
    for (const [options, message] of [
      [['--nmae', 'x'], '--nmae'],
      // There is no terminal.
      [['--name', 'x'], 'add --yes'],
      [[...GIVEN, '--name', ' ', '--language', 'english'], /--name: .*\n--language: /],
      [[...GIVEN, '--logo', 'none.png'], 'found no file `none.png`'],
      [[...GIVEN, '--logo', 'lib/code.ts'], '--logo: found'],
    ] as const) {
      const { status, output } = await init(...options)
      expect(status, options.join(' ')).toBe(2)
      expect(output).toMatch(message)
      expect(git('status', '--porcelain')).toBe('')
    }
  })
})
