/** Prints the result of each check and counts the failed ones. */
export class Verdict {
  private faults = 0

  /** Prints a result. `fault` describes the fault; undefined if there is none. */
  report(about: string, fault: string | undefined): void {
    if (fault !== undefined) this.faults++
    console.log(`  ${fault === undefined ? '✓' : '✗'} ${about}${fault === undefined ? '' : `: ${fault}`}`)
  }

  /** Prints the error that stopped the checks. */
  fail(error: unknown): void {
    console.error(error instanceof Error ? error.message : error)
    this.faults++
  }

  /** Prints the number of failed checks, and sets the exit code to 1 if there are any. */
  end(): void {
    console.log(this.faults === 0 ? '\nEverything is right.' : `\n${this.faults} wrong.`)
    process.exitCode = this.faults === 0 ? 0 : 1
  }
}
