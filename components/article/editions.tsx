/** The story in other forms, for a bad line and for machine readers. They aren't pages, so the router has no part in it. */
export function Editions({ href }: { href: string }) {
  return (
    <p className="editions">
      <a href={`${href}/lite`}>Light edition</a> · <a href={`${href}.md`}>Markdown</a>
    </p>
  )
}
