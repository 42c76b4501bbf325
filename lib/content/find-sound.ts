import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PUBLIC_DIRECTORY } from '@/lib/images/store'
import { encodedPath } from '@/lib/site/url-path'
import type { Problem } from './finding'
import type { SoundFile } from './schema'

/** Media types as podcast directories expect them. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/x-m4a',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
}

/** The file that `audio.src` names: below `public/`, or at a URL, which isn't requested. */
export function findSound(directory: string, name: string): SoundFile | Problem {
  const [, ending = ''] = /\.(\w+)$/.exec(name.replace(/[?#].*$/s, '')) ?? []
  const mediaType = MEDIA_TYPES[ending.toLowerCase()]
  if (mediaType === undefined)
    return { found: `\`${name}\``, expected: `a sound file: .${Object.keys(MEDIA_TYPES).join(', .')}` }
  if (/^https:\/\/[^/]+\//.test(name) && URL.canParse(name)) return { src: new URL(name).href, mediaType }
  if (!name.startsWith('/') || name.split('/').includes('..'))
    return {
      found: `\`${name}\``,
      expected:
        'a file below public/ with a leading slash, `/audio/story.mp3`, or a URL that begins with https://',
    }
  const file = statSync(join(dirname(directory), PUBLIC_DIRECTORY, name), { throwIfNoEntry: false })
  if (file?.isFile() !== true)
    return {
      found: `no file \`${PUBLIC_DIRECTORY}${name}\``,
      expected: 'a file: copy it to that place, or correct the name',
    }
  return { src: encodedPath(name.slice(1)), mediaType, bytes: file.size }
}

/** The origins of sound files at other sites. */
export function soundOrigins(articles: readonly { audio?: SoundFile }[]): string[] {
  const others = articles.flatMap(({ audio }) =>
    audio === undefined || audio.src.startsWith('/') ? [] : audio.src,
  )
  return [...new Set(others.map((src) => new URL(src).origin))]
}
