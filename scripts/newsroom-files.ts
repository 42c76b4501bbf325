/**
 * The files that belong to the newsroom. A release of Broadsheet never changes them in a newsroom's repository: `npm run
 * upgrade` leaves them as they are. Everything else belongs to Broadsheet. Paths are relative to the project; a folder
 * means all files in it.
 */
export const NEWSROOM_FILES = [
  'content',
  'public',
  'app/theme.css',
  'app/icon.svg',
  'app/apple-icon.png',
] as const

/** Files that come with Broadsheet and that a newsroom usually rewrites. Once changed, the newsroom's version is kept. */
export const NEWSROOM_FILES_ONCE_CHANGED = ['README.md', 'LICENSE'] as const
