/** The target of a measured value. */
type Target = { text: string; isMet: boolean }

/** Prints a line of the table. */
export function row(name: string, value: string, target?: Target): void {
  const verdict = target === undefined ? '' : `${target.text.padEnd(28)}${target.isMet ? '✓' : 'falls short'}`
  console.log(`${name.padEnd(34)}${value.padStart(26)}   ${verdict}`.trimEnd())
}

export function atMost(value: number, limit: number, text: string): Target {
  return { text: `≤ ${text}`, isMet: value <= limit }
}
