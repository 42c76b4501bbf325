import { expect, test } from 'vitest'
import { runNode } from '@/scripts/run'

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGKILL', 137],
])(
  'a program that %s ends has failed, so that a build doesn’t go on with its next step',
  async (signal, code) => {
    expect(await runNode(['--eval', `process.kill(process.pid, '${signal}')`])).toBe(code)
  },
)

test('signals are forwarded to a program only while it runs', async () => {
  const before = process.listenerCount('SIGTERM')
  const ended = runNode(['--eval', 'process.exit(3)'])
  expect(process.listenerCount('SIGTERM')).toBe(before + 1)
  expect(await ended).toBe(3)
  expect(process.listenerCount('SIGTERM')).toBe(before)
})
