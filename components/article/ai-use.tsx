/** What machines did for a story, as its writer puts it. */
export function AiUse({ sentence }: { sentence: string | undefined }) {
  return sentence === undefined ? null : <p className="pb-4 font-sans text-small">{sentence}</p>
}
