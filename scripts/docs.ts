/** `npm run docs`: writes docs/content.md from the schema and the definitions of the blocks. */
import { writeFileSync } from 'node:fs'
import { contentReference } from './content-reference'

writeFileSync('docs/content.md', contentReference())
