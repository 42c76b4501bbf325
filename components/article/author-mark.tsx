import { initials } from '@/lib/format/lists'

/** An author's initials in a disc. */
export function AuthorMark({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-12 shrink-0 place-items-center rounded-full bg-link font-sans text-small font-semibold text-paper"
    >
      {initials(name)}
    </span>
  )
}
