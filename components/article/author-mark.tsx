import { initials } from '@/lib/format/lists'

/** A disc with an author's initials. Screen readers skip it: the name is beside it. */
export function AuthorMark({ name }: { name: string }) {
  return (
    <span className="mark" aria-hidden="true">
      {initials(name)}
    </span>
  )
}
