import { SECURITY_PATH, securityTxt } from '@/lib/seo/security-txt'
import { siteOrigin } from '@/lib/seo/site'
import { currentEdition } from '@/lib/site/queries'
import type { SiteDocument } from './site-document'

/** `ads.txt` and its like, the key for IndexNow, `.well-known/security.txt`, as publication.yaml has them. */
export async function textDocument(path: string): Promise<SiteDocument | undefined> {
  const { publication } = (await currentEdition()).catalog
  const { files = {}, announce, security } = publication
  const texts = new Map<string, string>(Object.entries(files))
  const key = announce?.indexNow?.key
  if (key !== undefined) texts.set(`${key}.txt`, key)
  if (security !== undefined)
    texts.set(SECURITY_PATH.slice(1), securityTxt(security, siteOrigin(process.env)))
  const text = texts.get(path)
  return text === undefined ? undefined : { body: text }
}
