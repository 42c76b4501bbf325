/** `NEW DELHI —` at the head of the first paragraph. The capitals are text, so that copied text has them too. */
export function Dateline({ text }: { text: string }) {
  return <span className="dateline">{text}</span>
}
