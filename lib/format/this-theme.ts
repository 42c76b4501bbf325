import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The text of `app/theme.css`, for everything that can't use a style sheet: generated images, the colour of the
 * browser's toolbar, preloads.
 */
export const THEME = readFileSync(join(process.cwd(), 'app/theme.css'), 'utf8')
