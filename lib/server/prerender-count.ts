/**
 * How many of the newest stories a build renders: `PRERENDER`, else 1000.
 * @throws Error if the variable isn't a whole number
 */
export function prerenderCount({ PRERENDER }: Readonly<Record<string, string | undefined>>): number {
  if (!PRERENDER) return 1000
  if (/^\d+$/.test(PRERENDER)) return Number(PRERENDER)
  throw new Error(`PRERENDER: found \`${PRERENDER}\`, expected a whole number of stories, e.g. 1000`)
}
