import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { PAPER } from '../../scripts/paper'

/** What only a build and the development server need, by a text that occurs in its code. */
const LEFT_OUT = {
  zod: 'ZodError',
  yaml: 'YAMLParseError',
  'the linter': 'differs from the story at',
  'the loader of the content files': 'publication.yaml has errors',
  'the watcher of the content files': 'awaitWriteFinish',
}

for (const page of ['page', '[section]/[...slug]/page', 'latest/[[...page]]/page'])
  test(`the server's code of app/${page} reads no content files`, () => {
    const output = join(PAPER, '.next')
    const entry = readFileSync(join(output, 'server/app', `${page}.js`), 'utf8')
    const chunks = Array.from(entry.matchAll(/R\.c\("([^"]+)"\)/g), ([, chunk = '']) => chunk)
    expect(chunks.length).toBeGreaterThan(5)
    const code = chunks.map((chunk) => readFileSync(join(output, chunk), 'utf8'))
    // The code that a page does need is in these chunks.
    expect(code.some((text) => text.includes('.broadsheet'))).toBe(true)
    for (const [what, trace] of Object.entries(LEFT_OUT))
      expect(
        chunks.filter((_, index) => code[index]?.includes(trace)),
        what,
      ).toEqual([])
  })
