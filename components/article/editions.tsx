/** The story in other forms, for a bad line and for machine readers. They aren't pages, so the router has no part in it. */
export function Editions({ href }: { href: string }) {
  const link = 'inline-block py-1 underline underline-offset-2'
  return (
    <p className="mt-6 font-sans text-label text-quiet print:hidden">
      <a href={`${href}/lite`} className={link}>
        Light edition
      </a>
      {' · '}
      <a href={`${href}.md`} className={link}>
        Markdown
      </a>
    </p>
  )
}
