import { expect, test } from 'vitest'
import { securityTxt } from '@/lib/seo/security-txt'

test('security.txt has the fields of RFC 9116 and none that has no value', () => {
  const text = securityTxt(
    {
      contact: ['mailto:a@example.org', 'tel:+1-201-555-0123'],
      expires: '2026-12-31T00:00:00Z',
      hiring: 'https://example.org/jobs',
    },
    'https://example.org',
  )
  expect(text).toBe(
    'Contact: mailto:a@example.org\nContact: tel:+1-201-555-0123\nExpires: 2026-12-31T00:00:00Z\nCanonical: https://example.org/.well-known/security.txt\nHiring: https://example.org/jobs\n',
  )
})
