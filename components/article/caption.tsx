/** Caption and credit under a picture. */
export function Caption({ caption, credit }: { caption?: string; credit?: string }) {
  if (caption === undefined && credit === undefined) return null
  return (
    <figcaption className="caption">
      {caption} {credit !== undefined && <span>{credit}</span>}
    </figcaption>
  )
}
