/** Prints the result of each check and counts the failed ones. */
export class Verdict {
  private faults = 0

  /** Prints a result. `fault` is what was wrong, undefined where nothing was. */
  tell(about: string, fault: string | undefined): void {
    if (fault !== undefined) this.faults++
    console.log(`  ${fault === undefined ? '✓' : '✗'} ${about}${fault === undefined ? '' : `: ${fault}`}`)
  }

  /** Prints why the checks couldn't go on. */
  fail(error: unknown): void {
    console.error(error instanceof Error ? error.message : error)
    this.faults++
  }

  /** Prints the sum. The program will exit with 1 where a check failed. */
  end(): void {
    console.log(this.faults === 0 ? '\nEverything is right.' : `\n${this.faults} wrong.`)
    process.exitCode = this.faults === 0 ? 0 : 1
  }
}
