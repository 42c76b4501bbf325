import { nearMiss } from './violation'

/** Maximum number of comparisons in one check: without it, time would grow with the square of the number of errors. */
const COMPARISONS = 2_000_000

/** Calls `nearMiss` until a budget of comparisons is used up. */
export class NearMisses {
  private left = COMPARISONS

  of(name: string, known: { keys(): Iterable<string>; size: number }): string | undefined {
    if (this.left < known.size) return undefined
    this.left -= known.size
    return nearMiss(name, known.keys())
  }
}
