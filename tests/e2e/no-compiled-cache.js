/** An adapter of Next.js (`NEXT_ADAPTER_PATH`). JavaScript, because Next.js loads it without compiling it. */
export const name = 'no compiled cache'

/**
 * A server that is started once has no use for what it compiled: to write 250 MB of it takes a quarter of its CPU time.
 * @param {import('next').NextConfig} config
 */
export function modifyConfig(config) {
  return { ...config, experimental: { ...config.experimental, turbopackFileSystemCacheForDev: false } }
}
