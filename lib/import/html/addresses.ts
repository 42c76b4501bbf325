import { webAddress } from './embed-address'

/**
 * The address of a link as a story may have it, or undefined for one that no page may contain (`javascript:`, `file:`,
 * a broken one). Relative addresses are resolved against `base`; without a base they stay as they are.
 */
export function linkAddress(href: string, base: string | undefined): string | undefined {
  // Browsers remove these characters from addresses.
  const address = href.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  if (address === '' || address === '#') return undefined
  if (address.startsWith('#')) return address
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase()
  if (scheme === 'mailto') return mailAddress(address.slice('mailto:'.length))
  if (scheme === 'tel') return telephone(address.slice('tel:'.length))
  if (scheme === 'http' || scheme === 'https' || address.startsWith('//'))
    return escaped(webAddress(address)?.href)
  if (scheme !== undefined) return undefined
  if (base !== undefined && URL.canParse(address, base)) return escaped(new URL(address, base).href)
  return base === undefined ? escaped(address) : undefined
}

/** The absolute address of a picture, video or frame, or its path where there is no base. */
export function fileAddress(src: string, base: string | undefined): string | undefined {
  const address = src.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  const web = webAddress(address)
  if (web !== undefined) return web.href
  if (address === '' || /^[a-z][a-z\d+.-]*:/i.test(address)) return undefined
  return base !== undefined && URL.canParse(address, base) ? new URL(address, base).href : address
}

function mailAddress(rest: string): string | undefined {
  const [, to = '', query = ''] = /^([^?]*)(.*)$/s.exec(rest) ?? []
  const address = to.replace(/\s|%20/g, '')
  const isValid = address === '' ? query.length > 1 : /^[^\s@]+@[^\s@]+$/.test(address)
  return isValid ? escaped(`mailto:${address}${query.replaceAll('@', '%40')}`) : undefined
}

function telephone(number: string): string | undefined {
  const digits = number.replace(/%20|[^\d+*#]/g, '')
  return /^\+?[\d*#]*\d[\d*#]*$/.test(digits) ? `tel:${digits}` : undefined
}

/** Characters with a meaning in Markdown or MDX, as escapes. */
function escaped(address: string | undefined): string | undefined {
  return address?.replace(/[\s<>{}|\\^`"]/g, (character) => encodeURIComponent(character))
}
