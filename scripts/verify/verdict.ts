/** What a proof has come to: tells each answer, counts the wrong ones, and ends the program accordingly. */
export class Verdict {
  private faults = 0

  /** Tells of an answer: what was wrong with it, undefined where nothing was. */
  tell(about: string, fault: string | undefined): void {
    if (fault !== undefined) this.faults++
    console.log(`  ${fault === undefined ? '✓' : '✗'} ${about}${fault === undefined ? '' : `: ${fault}`}`)
  }

  /** Tells why the proof couldn't go on. */
  fail(error: unknown): void {
    console.error(error instanceof Error ? error.message : error)
    this.faults++
  }

  /** Tells the sum; the program will exit with 1 where something was wrong. */
  end(): void {
    console.log(this.faults === 0 ? '\nEverything was answered as it should be.' : `\n${this.faults} wrong.`)
    process.exitCode = this.faults === 0 ? 0 : 1
  }
}
