import { isTrustedHtml, isTrustedScript, isTrustedScriptUrl } from '@/components/layout/trusted-types'

type Check = (value: string) => string | null
type Factory = {
  createPolicy(
    name: 'default',
    checks: Record<'createHTML' | 'createScript' | 'createScriptURL', Check>,
  ): unknown
}

declare global {
  interface Window {
    trustedTypes?: Factory
  }
}

const when = (isTrusted: (value: string) => boolean): Check => {
  return (value) => (isTrusted(value) ? value : null)
}

// Next.js runs this file before React. The browser calls this policy for every string that becomes HTML or a script,
// because the Content-Security-Policy has `require-trusted-types-for 'script'`; null refuses the string.
window.trustedTypes?.createPolicy('default', {
  createHTML: when(isTrustedHtml),
  createScript: when(isTrustedScript),
  createScriptURL: when((url) => isTrustedScriptUrl(url, location.href)),
})
