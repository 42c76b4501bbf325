import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { onRequest } from './on-request'

const TYPES = new Map([
  ['.js', 'application/javascript; charset=UTF-8'],
  ['.css', 'text/css; charset=UTF-8'],
])

/**
 * Answers with the scripts and style sheets that the build has compressed (scripts/compress-parts.ts), where a browser
 * takes Brotli: a twelfth smaller than what is compressed on the way. Not where the answer may be another than the whole
 * file: its label would be wrong.
 * @param folder the site's, in which `.next` is
 */
export function handOutPartsAhead(folder: string): void {
  const made = join(folder, '.next/static')
  // Where another server hands these out, they may be missing here.
  if (!existsSync(made)) return
  const parts = new Set(
    readdirSync(made, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.br'))
      .map((name) => `/_next/static/${name.replaceAll('\\', '/')}`),
  )
  onRequest((request, response) => {
    const { method = 'GET', url = '/', headers } = request
    const [path = ''] = url.split('?')
    const type = TYPES.get(path.slice(path.lastIndexOf('.')))
    if (type === undefined || !parts.has(`${path}.br`)) return
    response.setHeader('Vary', 'Accept-Encoding')
    const isConditional = ['range', 'if-match', 'if-unmodified-since'].some((name) => name in headers)
    if (!/^(?:GET|HEAD)$/.test(method) || isConditional || !takesBrotli(headers['accept-encoding'])) return
    request.url = `${path}.br${url.slice(path.length)}`
    response.setHeader('Content-Type', type)
    response.setHeader('Content-Encoding', 'br')
  })
}

/** RFC 9110, section 12.5.3; `q=0` is a refusal. */
function takesBrotli(accepted: string | string[] | undefined): boolean {
  return /(?:^|,)\s*br\s*(?:,|$|;\s*q=(?!0(?:\.0*)?\s*(?:,|$)))/i.test(String(accepted ?? ''))
}
