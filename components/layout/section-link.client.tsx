'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/**
 * A link of the section bar, marked as current on its section and on the stories in it. Can't be a server component: the bar
 * belongs to the layout, which doesn't know the URL of the page.
 */
export function SectionLink({ href, children }: { href: string; children: ReactNode }) {
  const pathname = usePathname()
  const current = pathname === href ? 'page' : pathname.startsWith(`${href}/`) ? 'true' : undefined
  return (
    <Link href={href} prefetch={false} aria-current={current}>
      {children}
    </Link>
  )
}
