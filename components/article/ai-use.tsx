/** The sentence on what software did for a story. */
export function AiUse({ sentence }: { sentence: string | undefined }) {
  return sentence === undefined ? null : <p className="pb-4">{sentence}</p>
}
