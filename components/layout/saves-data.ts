declare global {
  interface Navigator {
    /** Missing from TypeScript's library, because only Chromium has it (https://wicg.github.io/savedata/). */
    readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string }
  }
}

/**
 * Whether the browser asks to save data, by its setting or by the header `Save-Data: on`, or has a very slow connection. The
 * server repeats the header as `Server-Timing: save-data`.
 */
export function savesData(): boolean {
  if (typeof navigator === 'undefined') return false
  const { saveData = false, effectiveType = '' } = navigator.connection ?? {}
  if (saveData || effectiveType.endsWith('2g')) return true
  return performance
    .getEntriesByType('navigation')
    .some((entry) => 'serverTiming' in entry && namesSaveData(entry.serverTiming))
}

function namesSaveData(metrics: unknown): boolean {
  return Array.isArray(metrics) && metrics.some(({ name }: PerformanceServerTiming) => name === 'save-data')
}
