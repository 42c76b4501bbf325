import type { NewRecord } from './plan'

/** Records that an import makes, with words for what an archive doesn't say. An editor improves them. */

export function sectionRecord({ id, name, description }: NewRecord) {
  return { id, name, description: description ?? name }
}

export function authorRecord({ name, role, description, email }: NewRecord) {
  return {
    name,
    role: role ?? 'Contributor',
    bio: description ?? name,
    ...(email !== undefined && { email }),
  }
}

export function topicRecord({ name, description }: NewRecord) {
  return { name, description: description ?? name }
}

export function storylineRecord({ name, description }: NewRecord) {
  return { name, summary: description ?? name }
}
