import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkContent } from '@/lib/content/check'
import { publication } from '@/tests/fixtures/content-rules/publication'
import { runProcess, runScript } from './run-script'

const create = (content: string, ...options: string[]) =>
  runScript('new', options, { env: { CONTENT_DIRECTORY: content } })

describe('npm run new', () => {
  test.each([
    ['Łódź and Øresund', 'lodz-and-oresund'],
    ['Straße nach Gießen', 'strasse-nach-giessen'],
    ['Ægir’s þing', 'aegirs-thing'],
    ['A ferry '.repeat(60).trim(), `${'a-ferry-'.repeat(12)}a`],
    ['x'.repeat(300), 'x'.repeat(100)],
    ['“Don’t”: café’s 3rd AI-driven iPhone', 'dont-cafes-3rd-ai-driven-iphone'],
  ])('%s becomes %s', async (headline, name) => {
    const content = publication()
    const { status, stdout } = await create(content, 'city', headline)
    expect(status).toBe(0)
    expect(stdout).toContain(`/city/${name}`)
    const text = readFileSync(join(content, `articles/city/${name}.mdx`), 'utf8')
    expect(text).toContain(`headline: ${JSON.stringify(headline)}\n`)
  })

  test('the draft doesn’t stop a build, and its time is in the publication’s time zone', async () => {
    const content = publication({ 'publication.yaml': ['Europe/London', 'Asia/Kolkata'] })
    const command = runProcess('new', ['city', 'A', 'ferry'], { env: { CONTENT_DIRECTORY: content } })
    expect(command.status).toBe(0)
    const text = readFileSync(join(content, 'articles/city/a-ferry.mdx'), 'utf8')
    const [, published = ''] = /^published: (.*)$/m.exec(text) ?? []
    expect(published).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+05:30$/)
    expect(Math.abs(Date.parse(published) - Date.now())).toBeLessThan(3_600_000)
    const { errors, summary, notes } = checkContent(content, Date.now())
    expect(errors).toEqual([])
    expect(notes).toMatchObject([{ field: 'standfirst' }])
    expect(summary.drafts).toEqual(['city/a-ferry'])
  })

  test('a slug that was given', async () => {
    const content = publication()
    expect((await create(content, 'city', 'हिन्दी', '--slug', 'hindi')).status).toBe(0)
    expect(existsSync(join(content, 'articles/city/hindi.mdx'))).toBe(true)
  })

  test.each([
    ['no headline', ['city'], 'Usage'],
    ['an unknown option', ['city', 'A', '--slgu', 'x'], '--slgu'],
    ['an unknown section', ['citty', 'A'], 'did you mean `city`'],
    ['a headline without letters for an address', ['city', '“…”'], '--slug'],
    ['a name that is no address', ['city', 'A', '--slug', 'Łódź 2'], 'did you mean `lodz-2`'],
    ['the name of another story', ['city', 'Quay reopens'], 'exists already'],
    ['the name of a Markdown story', ['city', 'Tide table'], 'exists already'],
    ['a name that the site uses', ['city', 'Lite'], '--slug'],
  ])('exits 2 for %s', async (_, options, message) => {
    const { status, stdout, stderr } = await create(publication(), ...options)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(message)
  })
})
