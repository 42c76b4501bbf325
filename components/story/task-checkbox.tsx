import type { Words } from '@/lib/words/words'

/** The component of the checkboxes of task lists. Readers can't change them. Each has a name for screen readers. */
export function taskCheckbox(words: Words) {
  return function TaskCheckbox({ checked = false }: { checked?: boolean | undefined }) {
    const name = words(checked ? 'done' : 'notDone')
    return <input type="checkbox" disabled readOnly checked={checked} aria-label={name} />
  }
}
