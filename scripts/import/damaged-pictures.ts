import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { decodingProblem } from '@/lib/images/decode-pictures'
import { forEachLimited } from '@/lib/images/for-each-limited'
import type { MadeStory } from '@/lib/import/make-story'

/**
 * Originals with valid headers that can't be decoded, which `npm run check` reports. Those that an earlier import has
 * copied to public/ aren't decoded again.
 */
export async function damagedPictures(
  made: Iterable<MadeStory>,
  publicFolder: string,
): Promise<Map<string, string>> {
  const originals = new Set<string>()
  for (const { pictures } of made)
    for (const one of pictures)
      if ('file' in one && !existsSync(join(publicFolder, one.file))) originals.add(one.original)
  const problems = new Map<string, string>()
  await forEachLimited([...originals], availableParallelism(), async (original) => {
    const problem = await decodingProblem(original)
    if (problem !== undefined) problems.set(original, problem)
  })
  return problems
}
