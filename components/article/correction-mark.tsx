import { InLanguage } from '@/components/editions/plain/in-language'

type Props = {
  /** In the publication’s language. */
  mark: string | undefined
  /** The language of the mark, if it differs from that of the text around it. */
  language?: string | undefined
}

/** ‘Corrected’ after the link to a story that was corrected in the last week. */
export function CorrectionMark({ mark, language }: Props) {
  if (mark === undefined) return null
  return (
    <>
      {' '}
      <small className="correction-mark">
        <InLanguage language={language}>{mark}</InLanguage>
      </small>
    </>
  )
}
