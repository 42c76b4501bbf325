/** The seconds of a duration in frontmatter: `4:32`, `1:02:45` or `PT1H2M45S`. */
export function secondsOf(duration: string): number {
  const [, hours, minutes, seconds] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration) ?? /^(?:(\d+):)?(\d+):(\d+)$/.exec(duration) ?? []
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
}

/** `4:32` or `1:02:45`, in the digits of a language. */
export function formatDuration(seconds: number, language: string): string {
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(language, { minimumIntegerDigits: digits, useGrouping: false }).format(value)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const parts = [
    ...(hours > 0 ? [number(hours, 1)] : []),
    number(minutes, hours > 0 ? 2 : 1),
    number(seconds % 60, 2),
  ]
  return parts.join(':')
}
