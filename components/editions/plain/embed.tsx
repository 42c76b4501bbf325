/** A video or post of somebody else's, as a link to where it is. */
export function PlainEmbed({ url, title }: { url: string; title: string }) {
  return (
    <p>
      <a href={url}>{title}</a> ({new URL(url).hostname})
    </p>
  )
}
