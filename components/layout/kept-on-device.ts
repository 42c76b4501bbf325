/**
 * Everything that the site keeps on a reader's device, in localStorage. Nothing else may be stored there: /settings shows,
 * exports and deletes what this list names. Imports nothing, because story pages load it.
 */

/** How the site looks: the choices of /settings. */
export const SETTINGS = 'broadsheet:settings'
/** The saved stories, the one saved last first. */
export const SAVED = 'broadsheet:saved'
/** The times of the current and the former visit to the front page. */
export const VISITS = 'broadsheet:visits'
/** The stories read last and the time of the last change that each had then, the latest first. */
export const READ = 'broadsheet:read'
/** The story whose banner on the front page was closed. */
export const BANNER = 'broadsheet:banner'

/** Each key with the text (a key of lib/words) that says on /settings what it is for. */
export const KEPT_ON_DEVICE = [
  { key: SETTINGS, text: 'keptSettings' },
  { key: SAVED, text: 'keptSaved' },
  { key: VISITS, text: 'keptVisit' },
  { key: READ, text: 'keptRead' },
  { key: BANNER, text: 'keptBanner' },
] as const
