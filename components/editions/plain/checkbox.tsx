/** The box of a task in a list, as a character: forms have no place here. */
export function PlainCheckbox({ checked = false }: { checked?: boolean }) {
  return checked ? '☑' : '☐'
}
