import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text of `app/theme.css`, for what no style sheet reaches: pictures, the browser around a page, preloads. */
export const THEME = readFileSync(join(process.cwd(), 'app/theme.css'), 'utf8')
