import { ListLink } from './list-link'

type Props = { name: string; tagline: string; today: string; founded?: number }

/** The nameplate with the folio line over it. */
export function Masthead({ name, tagline, today, founded }: Props) {
  return (
    <header className="mx-auto w-full max-w-site px-4 sm:px-6">
      <p className="flex flex-wrap justify-between gap-x-6 border-b border-rule py-2 font-sans text-label text-quiet print:hidden">
        <span>{today}</span>
        <span className="hidden sm:inline">{tagline}</span>
        {founded !== undefined && <span className="hidden md:inline">Founded {founded}</span>}
      </p>
      <p className="py-4 text-center sm:py-6">
        <ListLink href="/" className="text-masthead font-semibold tracking-tight text-balance">
          {name}
        </ListLink>
      </p>
    </header>
  )
}
