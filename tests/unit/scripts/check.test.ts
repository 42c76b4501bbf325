import { spawnSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { publication } from '@/tests/fixtures/content-rules/publication'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))

function check(...wishes: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/check.ts', ...wishes],
    { cwd: PROJECT, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

const BROKEN = {
  'articles/world/envoy-resigns.mdx': ['- ferries', '- ferrys'],
  'articles/city/quay-reopens.mdx': ['The quay reopened', '# The quay\n\n{reopened}'],
} as const

describe('npm run check', () => {
  test('exits 0 and says what it read', () => {
    const { status, stdout } = check(publication())
    expect(status).toBe(0)
    expect(stdout).toMatch(/^no broken rules; 4 stories and 1 page read in \d+(?:\.\d+)? s\n$/)
  })

  test('exits 1 and tells every violation, by file and line', () => {
    const { status, stdout } = check(publication(BROKEN))
    expect(status).toBe(1)
    const [quay = '', envoy = '', summary = ''] = stdout.split('\n\n')
    expect(quay.split('\n').map((line) => line.slice(0, 50))).toEqual([
      'content/articles/city/quay-reopens.mdx:8  body: fo',
      'content/articles/city/quay-reopens.mdx:10  body: f',
    ])
    expect(envoy).toBe(
      'content/articles/world/envoy-resigns.mdx:12  topics.1: found unknown topic `ferrys`, expected the name of a file in content/topics — did you mean `ferries`?',
    )
    expect(summary).toMatch(/^3 broken rules in 2 files; 4 stories and 1 page read in /)
  })

  test('tells the same as JSON', () => {
    const { status, stdout } = check('--json', publication(BROKEN))
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toEqual({
      stories: 4,
      pages: 1,
      seconds: expect.any(Number),
      warnings: [],
      violations: [
        expect.objectContaining({ path: 'content/articles/city/quay-reopens.mdx', line: 8, field: 'body' }),
        expect.objectContaining({ path: 'content/articles/city/quay-reopens.mdx', line: 10, field: 'body' }),
        {
          path: 'content/articles/world/envoy-resigns.mdx',
          line: 12,
          field: 'topics.1',
          found: 'unknown topic `ferrys`',
          expected: 'the name of a file in content/topics',
          suggestion: 'ferries',
        },
      ],
    })
  })

  test('warns 30 days before security.txt expires and exits 0; a past date breaks a rule', () => {
    const expiring = (days: number) => {
      const content = publication()
      const at = new Date(Date.now() + days * 86_400_000).toISOString()
      appendFileSync(
        `${content}/publication.yaml`,
        `security:\n  contact: [mailto:a@example.org]\n  expires: ${at}\n`,
      )
      return check(content)
    }
    expect(expiring(31)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^no broken rules; /) })
    const soon = expiring(29.5)
    expect(soon.status).toBe(0)
    expect(soon.stdout).toMatch(
      /^warning: content\/publication\.yaml:12 {2}security\.expires: found `[^`]+`, 29 days ahead, expected a time to come.*\n\nno broken rules, 1 warning; 4 stories/,
    )
    const past = expiring(-1)
    expect(past.status).toBe(1)
    expect(past.stdout).toMatch(
      /^content\/publication\.yaml:12 {2}security\.expires: found `[^`]+`, which is past/,
    )
    expect(past.stdout).not.toContain('warning')
  })

  test.each([
    ['an unknown option', ['--jsn'], '--jsn'],
    ['two directories', ['content', 'content'], 'More than one directory'],
    ['a directory that isn’t there', ['no-such-directory'], 'no-such-directory'],
  ])('exits 2 for %s', (_, wishes, told) => {
    const { status, stdout, stderr } = check(...wishes)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(told)
    expect(stderr).toContain('Usage: npm run check')
  })
})
