import { initials } from '@/lib/format/lists'

/** An author's initials in a disc. */
export function AuthorMark({ name }: { name: string }) {
  return (
    <span className="mark" aria-hidden="true">
      {initials(name)}
    </span>
  )
}
