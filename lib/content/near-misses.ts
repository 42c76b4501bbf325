import { nearMiss } from './violation'

/** Names that may be compared in one check: more would make the time grow with the square of the errors. */
const COMPARISONS = 2_000_000

/** Finds what was probably meant, as `nearMiss`, until a budget of comparisons is used up. */
export class NearMisses {
  private left = COMPARISONS

  of(name: string, known: { keys(): Iterable<string>; size: number }): string | undefined {
    if (this.left < known.size) return undefined
    this.left -= known.size
    return nearMiss(name, known.keys())
  }
}
