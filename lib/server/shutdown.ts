/** Milliseconds that answers under way have when the server is asked to stop: less than what Docker grants, 10 s. */
const GRACE = 8_000

/**
 * Next.js finishes the answers under way when it is asked to stop, however long one takes, and then ends as if it had
 * been killed (128 + the number of the signal). Bounds the first and sets the second right: 0 when everybody had their
 * answer, 1 when some were cut off.
 */
export function endGracefully(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      let isCut = false
      setTimeout(() => {
        isCut = true
        console.error(`Answers under way for more than ${GRACE / 1000} seconds were cut off.`)
        process.exit()
      }, GRACE).unref()
      process.once('exit', () => {
        process.exitCode = isCut ? 1 : 0
      })
    })
}
