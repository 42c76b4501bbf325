import type { NewRecord } from './plan'

/** Records that an import makes, with words for what an archive doesn't say. An editor improves them. */

export function sectionRecord({ id, name, description }: NewRecord) {
  return { id, name, description: description ?? name }
}

/** `defaultRole`: in the language of the publication. */
export function authorRecord({ name, role, description, email }: NewRecord, defaultRole: string) {
  return {
    name,
    role: role ?? defaultRole,
    bio: description ?? name,
    email,
  }
}

export function topicRecord({ name, description }: NewRecord) {
  return { name, description: description ?? name }
}

export function storylineRecord({ name, description }: NewRecord) {
  return { name, summary: description ?? name }
}
