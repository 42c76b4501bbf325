/** The size of a file, as browsers show it: `84 KB`, `1.2 MB` (1 KB is 1,000 bytes), with the language's digits. */
export function formatBytes(bytes: number, language: string): string {
  const inKilobytes = Math.max(1, Math.round(bytes / 1000))
  if (inKilobytes < 1000) return `${new Intl.NumberFormat(language).format(inKilobytes)} KB`
  const inMegabytes = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1_000_000)
  return `${inMegabytes} MB`
}
