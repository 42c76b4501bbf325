import { InLanguage } from './in-language'

type Props = { at: string; text: string; frame?: string }

/** The time of a key moment. Placed by lib/mdx/arrange-live.ts. */
export function MomentTime({ at, text, frame }: Props) {
  return (
    <time dateTime={at}>
      <InLanguage language={frame}>{text}</InLanguage>
    </time>
  )
}
