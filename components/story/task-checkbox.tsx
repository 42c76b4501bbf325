/** The checkbox of a task list. Readers can't change it. It has a name for screen readers. */
export function TaskCheckbox({ checked = false }: { checked?: boolean | undefined }) {
  return (
    <input type="checkbox" disabled readOnly checked={checked} aria-label={checked ? 'Done' : 'Not done'} />
  )
}
