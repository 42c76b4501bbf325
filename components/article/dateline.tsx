/** `New Delhi —` in small capitals at the head of the first paragraph; a screen reader says the name. */
export function Dateline({ place }: { place: string }) {
  return (
    <span className="dateline">
      {place} <span aria-hidden="true">—</span>
      <span className="sr-only">:</span>
    </span>
  )
}
