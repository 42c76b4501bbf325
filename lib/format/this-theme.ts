import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text of `app/theme.css`, for what can't use a style sheet: generated images, the browser's own colours, preloads. */
export const THEME = readFileSync(join(process.cwd(), 'app/theme.css'), 'utf8')
