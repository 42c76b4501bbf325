import type { Security } from '@/lib/content/schema'
import { SECURITY_PATH } from '@/lib/site/routes'

/** Where to report a vulnerability, in the format of RFC 9116, section 2.5. */
export function securityTxt(security: Security, origin: string): string {
  const fields: [name: string, value: string | undefined][] = [
    ...security.contact.map((address): [string, string] => ['Contact', address]),
    ['Expires', security.expires],
    ['Encryption', security.encryption],
    ['Acknowledgments', security.acknowledgments],
    ['Preferred-Languages', security.preferredLanguages?.join(', ')],
    ['Canonical', new URL(SECURITY_PATH, origin).href],
    ['Policy', security.policy],
    ['Hiring', security.hiring],
  ]
  return fields.flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}\n`)).join('')
}
