/**
 * Everything that the site stores in localStorage. /settings shows, exports and deletes the keys of this list, so don't
 * store anything under another key. Imports nothing, because story pages load it.
 */

/** How the site looks: the choices of /settings. */
export const SETTINGS = 'broadsheet:settings'
/** The saved stories, the one saved last first. */
export const SAVED = 'broadsheet:saved'
/** The times of the current and the former visit to the front page. */
export const VISITS = 'broadsheet:visits'
/** The stories read last, the latest first, each with the time of its last change when it was read. */
export const READ = 'broadsheet:read'
/** The story whose banner on the front page was closed. */
export const BANNER = 'broadsheet:banner'

/** Each key with the text (a key of lib/words) that describes it on /settings. */
export const KEPT_ON_DEVICE = [
  { key: SETTINGS, text: 'keptSettings' },
  { key: SAVED, text: 'keptSaved' },
  { key: VISITS, text: 'keptVisit' },
  { key: READ, text: 'keptRead' },
  { key: BANNER, text: 'keptBanner' },
] as const
