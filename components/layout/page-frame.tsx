import type { ReactNode } from 'react'

/** The content column of a page, under the masthead; `section` gives it that section's colour. */
export function PageFrame({ section, children }: { section?: string; children: ReactNode }) {
  return (
    <div className="frame" data-section={section}>
      {children}
    </div>
  )
}
