/** The checkbox of a task list. Readers can't change it; screen readers say whether it is ticked. */
export function TaskCheckbox({ checked = false }: { checked?: boolean | undefined }) {
  return (
    <input type="checkbox" disabled readOnly checked={checked} aria-label={checked ? 'Done' : 'Not done'} />
  )
}
