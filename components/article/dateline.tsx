/** `NEW DELHI —` at the head of the first paragraph: capitals by style, so that a screen reader says the name. */
export function Dateline({ place }: { place: string }) {
  return (
    <span className="me-[0.35em] font-sans text-[0.8em] font-semibold tracking-wide uppercase">
      {place} <span aria-hidden="true">—</span>
      <span className="sr-only">:</span>
    </span>
  )
}
