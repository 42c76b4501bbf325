import { constants } from 'node:zlib'
import compression from 'compression'
import { onRequest } from './on-request'

/** Of Brotli's eleven, the one that takes no longer than gzip takes and sends a tenth less. */
const QUALITY = 6

/**
 * Compresses what the process answers: Brotli, else gzip. Next.js has gzip alone, and with it a story's page doesn't fit
 * the first packets of a connection.
 */
export function compressAnswers(): void {
  const compress = compression({
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } },
    // A part of a file is counted in the file's own bytes.
    filter: (request, response) => response.statusCode !== 206 && compression.filter(request, response),
  })
  onRequest((request, response) => compress(request, response, () => {}))
}
