import type { Content } from '@/lib/content/content-index'
import { changesAround, changeTimes } from '@/lib/content/publishing-state'
import type { Article, Body } from '@/lib/content/schema'
import { type Catalog, createCatalog, type Story } from './catalog'

/** Number of bodies in memory: Next.js renders a page twice in a row. */
const BODIES_KEPT = 32

/** The content that a process serves, with the catalogs computed from it. */
export class SiteContent {
  private readonly changes: readonly number[]
  private readonly places: ReadonlyMap<string, number>
  private readonly bodies = new Map<string, Body>()
  private current?: { catalog: Catalog; since: number }

  /** @param version changes with the content; a build has one version */
  constructor(
    readonly content: Content,
    readonly version: string,
  ) {
    const { articles, publication } = content.index
    this.changes = changeTimes(articles, publication)
    this.places = new Map(articles.map(({ address }, place) => [address, place]))
  }

  /** What is public at `now` (milliseconds since the epoch). */
  catalogAt(now: number): Catalog {
    const last = this.lastChange(now)
    if (this.current?.since !== last)
      this.current = { catalog: createCatalog(this.content.index, now), since: last }
    return this.current.catalog
  }

  /** When the public site changed last before `now` (milliseconds since the epoch); 0: never. */
  lastChange(now: number): number {
    return changesAround(this.changes, now).last
  }

  /** When the public site changes next after `now`; undefined: not before the next build. */
  nextChange(now: number): number | undefined {
    return changesAround(this.changes, now).next
  }

  /** A story, public or not. */
  article(address: string): Article | undefined {
    return this.content.index.articles[this.places.get(address) ?? -1]
  }

  /** @throws Error if there is no story at this address */
  body({ address }: Pick<Story, 'address'>): Body {
    const known = this.bodies.get(address)
    if (known !== undefined) return known
    const place = this.places.get(address)
    if (place === undefined) throw new Error(`Found no story at ${address}`)
    const body = this.content.bodyAt(place)
    if (this.bodies.size === BODIES_KEPT) this.bodies.clear()
    this.bodies.set(address, body)
    return body
  }

  /** Public stories to read after a story, best first. */
  related(catalog: Catalog, { address }: Pick<Story, 'address'>): Story[] {
    const { articles, related } = this.content.index
    return (related[this.places.get(address) ?? -1] ?? []).flatMap(
      (place) => catalog.byAddress.get(articles[place]?.address ?? '') ?? [],
    )
  }
}
