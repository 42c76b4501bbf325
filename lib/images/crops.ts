import type { PictureFile } from '@/lib/content/schema'

/** The sizes in which a lead picture is cut for search engines: Google asks for these ratios, 1,200 px wide or more. */
export const CROPS = {
  '16x9': { width: 1200, height: 675 },
  '4x3': { width: 1200, height: 900 },
  '1x1': { width: 1200, height: 1200 },
} as const satisfies Record<string, { width: number; height: number }>

export type Crop = keyof typeof CROPS

/** `/crops/images/ferry.png/16x9-1f2e3d4c.jpg`: another address as soon as the picture's bytes are others. */
export function cropAddress({ src, version }: Pick<PictureFile, 'src' | 'version'>, crop: Crop): string {
  return `/crops${src}/${crop}-${version}.jpg`
}

/** What an address below `/crops` asks for; undefined where it names no crop that is made. */
export function parseCrop(
  steps: readonly string[],
): { src: string; crop: Crop; version: string } | undefined {
  const [, crop = '', version = ''] = /^(\w+)-([0-9a-f]{8})\.jpg$/.exec(steps.at(-1) ?? '') ?? []
  return isCrop(crop) ? { src: `/${steps.slice(0, -1).join('/')}`, crop, version } : undefined
}

function isCrop(name: string): name is Crop {
  return Object.hasOwn(CROPS, name)
}
