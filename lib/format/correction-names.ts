import type { Correction } from '@/lib/content/schema'

/** What a note under a story is called. */
export const CORRECTION_NAMES: Readonly<Record<Correction['kind'], string>> = {
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
}
