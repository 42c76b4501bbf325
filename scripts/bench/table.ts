/** What a figure is compared with. */
export type Target = { told: string; isMet: boolean }

/** Prints a line of the table. */
export function row(name: string, value: string, target?: Target): void {
  const verdict = target === undefined ? '' : `${target.told.padEnd(28)}${target.isMet ? '✓' : 'falls short'}`
  console.log(`${name.padEnd(34)}${value.padStart(26)}   ${verdict}`.trimEnd())
}

export function atMost(value: number, limit: number, told: string): Target {
  return { told: `≤ ${told}`, isMet: value <= limit }
}
