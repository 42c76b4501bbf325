import type { Note } from './archive-item'

/** An editor must do something before the story is right. */
export function todo(what: string, detail?: string, line?: number): Note {
  return { importance: 'todo', what, detail, line }
}

/** The same; until it is done the story is a draft. */
export function draftTodo(what: string, detail?: string, line?: number): Note {
  return { ...todo(what, detail, line), draft: true }
}

/** It arrives in another form. */
export function changed(what: string, detail?: string, line?: number): Note {
  return { importance: 'changed', what, detail, line }
}

/** Good to know. */
export function info(what: string, detail?: string, line?: number): Note {
  return { importance: 'info', what, detail, line }
}
