/**
 * A picture from the site's own files, in a function on Vercel, which doesn't hold them. Elsewhere a picture that isn't
 * on the disk is missing, and no request is made to whatever host a reader has named.
 * @param src its path on the site, decoded
 * @param origin where the site answers
 * @throws Error where the site doesn't give it
 */
export async function fetchPicture(src: string, origin: string): Promise<Uint8Array> {
  const { VERCEL, VERCEL_AUTOMATION_BYPASS_SECRET: secret } = process.env
  if (VERCEL === undefined) throw new Error(`${src}: found no such picture on the disk`)
  const address = new URL(src.split('/').map(encodeURIComponent).join('/'), origin)
  // Vercel gives the secret to deployments that are kept from the public, so that they can reach themselves.
  const response = await fetch(address, {
    headers: secret === undefined ? {} : { 'x-vercel-protection-bypass': secret },
  })
  const type = response.headers.get('content-type') ?? 'nothing'
  if (!response.ok || !type.startsWith('image/'))
    throw new Error(`${address.href}: found ${response.status} and ${type}, expected a picture`)
  return new Uint8Array(await response.arrayBuffer())
}
