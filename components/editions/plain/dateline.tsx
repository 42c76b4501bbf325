/** `NEW DELHI —` at the head of the first paragraph. */
export function PlainDateline({ place }: { place: string }) {
  return <b>{place} —</b>
}
