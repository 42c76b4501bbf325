/** `npm run check [-- --json] [directory]`: tells every broken rule of the content; exits 1 on any. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkContent } from '@/lib/content/check'
import { formatViolation } from '@/lib/content/violation'

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const started = performance.now()
const directory = resolve(positionals[0] ?? process.env.CONTENT_DIRECTORY ?? 'content')
const { violations, stories } = checkContent(directory, Date.now())
const seconds = ((performance.now() - started) / 1000).toFixed(1)

if (values.json) {
  console.log(JSON.stringify({ stories, violations }, null, 2))
} else {
  for (const violation of violations) console.error(formatViolation(violation))
  const verdict = violations.length === 0 ? 'nothing broken' : `${violations.length} broken`
  console.error(`${stories} stories checked in ${seconds} s: ${verdict}`)
}
process.exitCode = violations.length === 0 ? 0 : 1
