/** Caption and credit under a picture. */
export function Caption({ caption, credit }: { caption?: string; credit?: string }) {
  if (caption === undefined && credit === undefined) return null
  return (
    <figcaption className="pt-2 font-sans text-label text-quiet hyphens-none">
      {caption} {credit !== undefined && <span className="whitespace-nowrap">{credit}</span>}
    </figcaption>
  )
}
