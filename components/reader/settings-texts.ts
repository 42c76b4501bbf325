import { KEPT_ON_DEVICE } from '@/components/layout/kept-on-device'
import type { Words } from '@/lib/words/words'

/** A choice of /settings: the attribute that it sets on the root element, and its values; '' is the default. */
type Choice = { name: string; label: string; values: readonly { value: string; label: string }[] }

/** The texts of /settings in the language of the publication. */
export function settingsTexts(words: Words) {
  const choices: Choice[] = [
    {
      name: 'text',
      label: words('textSize'),
      values: [
        { value: '', label: words('standard') },
        { value: 'large', label: words('large') },
        { value: 'very-large', label: words('veryLarge') },
      ],
    },
    {
      name: 'spacing',
      label: words('lineSpacing'),
      values: [
        { value: '', label: words('standard') },
        { value: 'wide', label: words('wide') },
      ],
    },
    {
      name: 'appearance',
      label: words('appearance'),
      values: [
        { value: '', label: words('asOnDevice') },
        { value: 'light', label: words('light') },
        { value: 'dark', label: words('dark') },
        { value: 'contrast', label: words('highContrast') },
      ],
    },
    {
      // WCAG 2.1.4: a reader who controls the device by speech may trigger a single key by accident.
      name: 'keys',
      label: words('searchKey'),
      values: [
        { value: '', label: words('searchKeyOn') },
        { value: 'off', label: words('off') },
      ],
    },
  ]
  return {
    choices,
    kept: KEPT_ON_DEVICE.map(({ key, text }) => ({ key, text: words(text) })),
    keptPages: words('keptPages'),
    heading: words('keptHeading'),
    note: words('keptNote'),
    nothing: words('keptNothing'),
    exportAll: words('exportKept'),
    deleteAll: words('deleteKept'),
    deleted: words('keptDeleted'),
    denied: words('storageDenied'),
  }
}

export type SettingsTexts = ReturnType<typeof settingsTexts>
