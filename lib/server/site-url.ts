/**
 * The origin that a process must give out: the one its pages were built with, which it also is where nobody says
 * another.
 * @param built what the build has noted
 * @param told `SITE_URL` of the process
 * @throws Error where the two differ: half of the pages would name one address, half the other
 */
export function siteAddress(built: string, told: string | undefined): string {
  const origin = told && URL.canParse(told) ? new URL(told).origin : told
  if (origin && origin !== built)
    throw new Error(
      `SITE_URL: found \`${told}\`, expected \`${built}\`, which the pages were built with: build again with SITE_URL=${told}, or leave it out`,
    )
  return built
}
