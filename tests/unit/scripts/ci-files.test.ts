import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const commandsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(commandsIn)
      : []

test.each([
  ['.github/workflows/check.yml', 'npm run check -- --reporter github'],
  ['.gitlab-ci.yml', 'npm run --silent check -- --reporter gitlab > code-quality.json'],
])('%s is YAML and runs the check with the reporter of its host', (file, command) => {
  const commands = commandsIn(parse(readFileSync(file, 'utf8')))
  expect(commands.some((one) => one.startsWith(command))).toBe(true)
  // What lib/images/decode-pictures.ts remembers is kept between runs.
  expect(commands).toContain('.next/cache/images/decoded')
})
