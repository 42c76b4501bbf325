/** The checkbox of a task list, as a character: feed readers drop form elements. */
export function PlainCheckbox({ checked = false }: { checked?: boolean }) {
  return checked ? '☑' : '☐'
}
