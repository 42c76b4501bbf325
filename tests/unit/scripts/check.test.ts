import { appendFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { publication } from '@/tests/fixtures/content-rules/publication'
import { runProcess, runScript } from './run-script'

const check = (...options: string[]) => runScript('check', options)

const BROKEN = {
  'articles/world/envoy-resigns.mdx': ['- ferries', '- ferrys'],
  'articles/city/quay-reopens.mdx': ['The quay reopened', '# The quay\n\n{reopened}'],
} as const

describe('npm run check', () => {
  test('exits 0 and prints a summary', () => {
    const { status, stdout } = runProcess('check', [publication()])
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^Stories: 4 public, 0 embargoed, 0 drafts, 0 withdrawn\n\nNo errors; 4 stories and 1 page read in \d+\.\d+ s\n$/,
    )
  })

  test('exits 1 and reports every error, by file and line', async () => {
    const { status, stdout } = await check(publication(BROKEN))
    expect(status).toBe(1)
    const [quay = '', envoy = '', , summary = ''] = stdout.split('\n\n')
    expect(quay.split('\n').map((line) => line.slice(0, 50))).toEqual([
      'content/articles/city/quay-reopens.mdx:8  body: fo',
      'content/articles/city/quay-reopens.mdx:10  body: f',
    ])
    expect(envoy).toBe(
      'content/articles/world/envoy-resigns.mdx:12  topics.1: found unknown topic `ferrys`, expected the name of a file in content/topics — did you mean `ferries`?',
    )
    expect(summary).toMatch(/^3 errors in 2 files; 4 stories and 1 page read in /)
  })

  test('a picture whose data is damaged is an error where a public story uses it, beside all others', async () => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
    const create = { width: 300, height: 200, channels: 3 as const, noise, background: '#000' }
    const jpeg = await sharp({ create }).jpeg().toBuffer()
    const half = Buffer.concat([jpeg.subarray(0, jpeg.length / 2), jpeg.subarray(-2)])
    const story = (more: string) =>
      `---\nheadline: a\nstandfirst: b\npublished: 2026-11-01T09:30:00Z\ncredit: c\n${more}image:\n  src: half.jpg\n  alt: a\n  credit: c\n---\n\nWords.\n`
    const { status, stdout } = await check(
      publication({
        ...BROKEN,
        'articles/city/half.jpg': half,
        'articles/city/a.mdx': story(''),
        'articles/city/b.mdx': story('draft: true\n'),
        'articles/city/c.mdx': story('withdrawn: { at: 2026-11-02T00:00:00Z, reason: d }\n'),
      }),
    )
    expect(status).toBe(1)
    expect(stdout.split('\n').filter((line) => line.includes('half.jpg'))).toEqual([
      expect.stringMatching(
        /^content\/articles\/city\/a\.mdx:7 {2}image\.src: found .*damaged.*expected an undamaged file/,
      ),
    ])
    expect(stdout).toContain('4 errors in 3 files')
  })

  test('warnings and notes are listed separately, embargoes have dates, and the exit code is 0', async () => {
    const story = (more: string, published: string) =>
      `---\nheadline: a\nstandfirst: b &amp; c\npublished: ${published}\ncredit: c\n${more}---\n\nWords.\n`
    const { status, stdout } = await check(
      publication({
        'articles/city/a.mdx': story('', '2100-03-01T09:30:00+01:00'),
        'articles/city/b.mdx': story('draft: true\n', '2026-11-01T09:30:00Z'),
      }),
    )
    expect(status).toBe(0)
    const [warnings = '', notes = '', stories = '', verdict = ''] = stdout.split('\n\n')
    expect(warnings.split('\n')).toEqual([
      expect.stringMatching(/^Warnings/),
      expect.stringMatching(/^content\/articles\/city\/a\.mdx:3 .*`&amp;`.*did you mean `b & c`/),
      expect.stringMatching(/^content\/articles\/city\/a\.mdx:4 .*more than a year/),
    ])
    expect(notes).toMatch(/^Notes on drafts.*\ncontent\/articles\/city\/b\.mdx:3 /)
    expect(stories.split('\n')).toEqual([
      'Stories: 4 public, 1 embargoed, 1 draft, 0 withdrawn',
      expect.stringMatching(/^ {2}until Monday,? 1 March 2100 at 08:30:00 GMT: city\/a$/),
      '  draft: city/b',
    ])
    expect(verdict).toMatch(/^No errors, 2 warnings, 1 note; /)
  })

  test('the same as JSON', async () => {
    const { status, stdout } = await check('--json', publication(BROKEN))
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toEqual({
      stories: 4,
      pages: 1,
      seconds: expect.any(Number),
      warnings: [],
      notes: [],
      summary: { public: 4, embargoed: [], drafts: [], withdrawn: [] },
      errors: [
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

  test('as annotations of a pull request on GitHub', async () => {
    const { status, stdout } = await check('--reporter', 'github', publication(BROKEN))
    expect(status).toBe(1)
    const commands = stdout.split('\n').filter((line) => line.startsWith('::'))
    expect(commands).toHaveLength(3)
    expect(commands[2]).toBe(
      '::error file=content/articles/world/envoy-resigns.mdx,line=12,title=topics.1 in content/articles/world/envoy-resigns.mdx::found unknown topic `ferrys`, expected the name of a file in content/topics. Did you mean ferries?',
    )
  })

  test('as a Code Quality report of GitLab', async () => {
    const { status, stdout } = await check('--reporter', 'gitlab', publication(BROKEN))
    expect(status).toBe(1)
    const report: { fingerprint: string }[] = JSON.parse(stdout)
    expect(report).toHaveLength(3)
    expect(report[2]).toEqual({
      description: expect.stringContaining('topics.1: found unknown topic `ferrys`'),
      check_name: 'content',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      severity: 'major',
      location: { path: 'content/articles/world/envoy-resigns.mdx', lines: { begin: 12 } },
    })
    expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(3)
  })

  test('warns 30 days before security.txt expires and exits 0; a past date is an error', async () => {
    const expiring = async (days: number) => {
      const content = publication()
      const at = new Date(Date.now() + days * 86_400_000).toISOString()
      appendFileSync(
        `${content}/publication.yaml`,
        `security:\n  contact: [mailto:a@example.org]\n  expires: ${at}\n`,
      )
      return check(content)
    }
    const soon = await expiring(29.5)
    expect(soon.status).toBe(0)
    expect(soon.stdout).toMatch(
      /^Warnings.*\ncontent\/publication\.yaml:12 {2}security\.expires: found `[^`]+`, 29 days ahead, expected a time in the future/,
    )
    const past = await expiring(-1)
    expect(past.status).toBe(1)
    expect(past.stdout).toMatch(
      /^content\/publication\.yaml:12 {2}security\.expires: found `[^`]+`, which is past/,
    )
    expect(past.stdout).not.toContain('Warnings')
  })

  test.each([
    ['an unknown option', ['--jsn'], '--jsn'],
    ['an unknown reporter', ['--reporter', 'xml'], 'xml'],
    ['two directories', ['content', 'content'], 'More than one directory'],
    ['a directory that isn’t there', ['no-such-directory'], 'no-such-directory'],
  ])('exits 2 for %s', async (_, options, message) => {
    const { status, stdout, stderr } = await check(...options)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(message)
    expect(stderr).toContain('Usage: npm run check')
  })
})
