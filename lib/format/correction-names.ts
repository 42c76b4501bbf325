import type { Correction } from '@/lib/content/schema'

/** The label of a correction, by its kind. */
export const CORRECTION_NAMES: Readonly<Record<Correction['kind'], string>> = {
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
}
