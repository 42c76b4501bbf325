/** `NEW DELHI —` at the head of the first paragraph. */
export function PlainDateline({ text }: { text: string }) {
  return <b>{text}</b>
}
