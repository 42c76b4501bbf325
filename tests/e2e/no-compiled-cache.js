/** An adapter of Next.js (`NEXT_ADAPTER_PATH`). JavaScript, because Next.js loads it without compiling it. */
export const name = 'no compiled cache'

/**
 * Switches off the compiler cache on disk: a server that is started only once doesn't need it, and writing its 250 MB
 * takes a quarter of the CPU time.
 * @param {import('next').NextConfig} config
 */
export function modifyConfig(config) {
  return { ...config, experimental: { ...config.experimental, turbopackFileSystemCacheForDev: false } }
}
