import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkContent } from '@/lib/content/check'
import * as histories from '@/scripts/history/write-histories'
import { GIT_ENVIRONMENT } from './git-environment'

const PLACE = mkdtempSync(join(tmpdir(), 'broadsheet-history-'))
afterAll(() => rmSync(PLACE, { recursive: true, force: true }))
const CONTENT = join(PLACE, 'paper', 'content')
const NOW = Date.parse('2026-06-01T00:00:00Z')
const writeHistories = (content: string, now: number) =>
  histories.writeHistories(content, now, join(PLACE, 'cache/history'))

function git(args: readonly string[], date = '2026-01-01T00:00:00Z') {
  const env = { ...GIT_ENVIRONMENT, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date }
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: PLACE, encoding: 'utf8', env })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return stdout.trim()
}
const blobOf = (address: string) => git(['rev-parse', `HEAD:paper/content/articles/${address}.mdx`])
function commit(date: string) {
  git(['add', '--all'])
  git(['commit', '--quiet', '-m', date], date)
}
function write(address: string, text: string, more = '') {
  const file = join(CONTENT, 'articles', `${address}.mdx`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(
    file,
    `---\nheadline: Ferry stops\nstandfirst: Nobody crosses.\npublished: 2026-01-01T00:00:00Z\ncredit: Staff\n${more}---\n\n${text}\n\nThe second paragraph stays as it is, and so does the rest.\n`,
  )
}
const historyFile = (address: string) => join(CONTENT, 'history', `${address}.yaml`)
const historyText = (address: string) => readFileSync(historyFile(address), 'utf8')
const warnings = () =>
  checkContent(CONTENT, NOW).warnings.filter(({ path }) => path.startsWith('content/history'))

test('`npm run history` records changes across a rename, adds later ones, and removes what isn’t public', () => {
  cpSync('tests/fixtures/feeds/content', CONTENT, { recursive: true })
  git(['init', '--quiet', '--initial-branch=main'])
  write('city/old-name', 'One ferry stopped.')
  write('city/unchanged', 'It never changed.')
  commit('2026-01-02T00:00:00Z')
  write('city/old-name', 'Two ferries stopped.')
  commit('2026-01-03T00:00:00Z')
  renameSync(join(CONTENT, 'articles/city/old-name.mdx'), join(CONTENT, 'articles/city/new-name.mdx'))
  commit('2026-01-04T00:00:00Z')

  expect(writeHistories(CONTENT, NOW).written).toEqual(['city/new-name'])
  expect(historyText('city/new-name')).toMatch(
    /at: 2026-01-03T00:00:00Z[\s\S]*before: One ferry stopped\.\s*after: Two ferries stopped\./,
  )
  expect(existsSync(historyFile('city/unchanged'))).toBe(false)
  expect(warnings()).toEqual([])
  expect(writeHistories(CONTENT, NOW).written).toEqual([])

  // A change that isn't committed makes the file stale; a second run adds it.
  write('city/new-name', 'Three ferries stopped.', 'updated: 2026-01-05T00:00:00Z\n')
  expect(warnings()).toMatchObject([{ path: 'content/history/city/new-name.yaml', field: 'text', line: 2 }])
  writeHistories(CONTENT, NOW)
  expect(historyText('city/new-name')).toMatch(/One ferry[\s\S]*at: 2026-01-05T00:00:00Z[\s\S]*Three ferries/)
  expect(warnings()).toEqual([])

  // A story that moves keeps its history, and an editor's deletions in it.
  commit('2026-01-06T00:00:00Z')
  writeFileSync(historyFile('city/new-name'), historyText('city/new-name').replace('One ferry', 'A ferry'))
  renameSync(join(CONTENT, 'articles/city/new-name.mdx'), join(CONTENT, 'articles/city/third-name.mdx'))
  commit('2026-01-07T00:00:00Z')
  writeHistories(CONTENT, NOW)
  expect(existsSync(historyFile('city/new-name'))).toBe(false)
  expect(historyText('city/third-name')).toContain('A ferry')

  write(
    'city/third-name',
    'Three ferries stopped.',
    'withdrawn: { at: 2026-01-08T00:00:00Z, reason: Wrong. }\n',
  )
  expect(warnings()).toMatchObject([{ path: 'content/history/city/third-name.yaml', field: 'address' }])
  expect(writeHistories(CONTENT, NOW).removed).toEqual(['city/third-name'])
  expect(existsSync(historyFile('city/third-name'))).toBe(false)
})

test('a story with the former address of another doesn’t get its history', () => {
  write('city/first', 'One ferry stopped at the quay.')
  write(
    'city/second',
    'The mayor resigned after the vote of the council, and nobody knows who will follow her.',
  )
  commit('2026-02-01T00:00:00Z')
  write('city/first', 'Two ferries stopped at the quay.')
  commit('2026-02-02T00:00:00Z')
  const path = (name: string) => join(CONTENT, `articles/city/${name}.mdx`)
  renameSync(path('first'), path('third'))
  commit('2026-02-03T00:00:00Z')
  renameSync(path('second'), path('first'))
  commit('2026-02-04T00:00:00Z')
  write(
    'city/first',
    'The mayor resigned after the vote of the council, and everybody knows who will follow her.',
  )
  commit('2026-02-05T00:00:00Z')
  writeHistories(CONTENT, NOW)
  expect(historyText('city/third')).toContain('Two ferries')
  expect(historyText('city/first')).toContain('after the vote')
  expect(historyText('city/first')).not.toContain('ferries')
})

test('live coverage gets its later edits too, and no new text of the file for each entry', () => {
  const entry = (time: string, text: string) =>
    `<LiveUpdate at="2026-03-01T${time}:00Z" headline="At ${time}">\n\n${text}\n\n</LiveUpdate>`
  const save = (...entries: string[]) => write('city/live', entries.join('\n\n'), 'kind: live\n')
  save(entry('10:00', 'The hall holds three hundred people.'))
  commit('2026-03-01T10:00:00Z')
  save(entry('10:00', 'The hall holds four hundred people.'))
  commit('2026-03-01T10:10:00Z')
  expect(writeHistories(CONTENT, NOW).written).toContain('city/live')
  const first = historyText('city/live')

  save(entry('10:20', 'The first speaker is late.'), entry('10:00', 'The hall holds four hundred people.'))
  commit('2026-03-01T10:20:00Z')
  expect(writeHistories(CONTENT, NOW).written).not.toContain('city/live')
  expect(historyText('city/live')).toBe(first)

  save(entry('10:20', 'The first speaker is ill.'), entry('10:00', 'The hall holds four hundred people.'))
  commit('2026-03-01T10:30:00Z')
  writeHistories(CONTENT, NOW)
  expect(historyText('city/live')).toMatch(/holds three hundred[\s\S]*speaker is late[\s\S]*speaker is ill/)
  expect(writeHistories(CONTENT, NOW).written).not.toContain('city/live')
})

test('a history file with a mistake is reported with its line', () => {
  write('city/unchanged', 'It never changed.')
  mkdirSync(dirname(historyFile('city/unchanged')), { recursive: true })
  writeFileSync(
    historyFile('city/unchanged'),
    'text: x\nchanges:\n  - at: yesterday\n    paragraphs: [{ after: Words. }]\n',
  )
  expect(checkContent(CONTENT, NOW).errors).toContainEqual(
    expect.objectContaining({ path: 'content/history/city/unchanged.yaml', line: 3, field: 'changes.0.at' }),
  )
})

test('versions in which readers see no change are read once', () => {
  write('city/retagged', 'The quay is closed.')
  commit('2026-04-01T00:00:00Z')
  const former = blobOf('city/retagged')
  write('city/retagged', 'The quay is closed.', 'kicker: Ferries\n')
  commit('2026-04-02T00:00:00Z')
  expect(writeHistories(CONTENT, NOW).written).toEqual([])
  rmSync(join(PLACE, '.git/objects', former.slice(0, 2), former.slice(2)))
  expect(writeHistories(CONTENT, NOW).written).toEqual([])
})
