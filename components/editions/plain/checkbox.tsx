/** The checkbox of a task list as a character, because feed readers remove form elements. */
export function PlainCheckbox({ checked = false }: { checked?: boolean }) {
  return checked ? '☑' : '☐'
}
