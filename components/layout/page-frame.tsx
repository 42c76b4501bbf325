import type { ReactNode } from 'react'

/** The content column of a page, under the masthead. */
export function PageFrame({ children }: { children: ReactNode }) {
  return <div className="mx-auto w-full max-w-site px-4 pt-4 sm:px-6">{children}</div>
}
