import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import tailwind from '@tailwindcss/postcss'
import postcss from 'postcss'
import type { CompiledStyle, FontFace } from '@/components/layout/built-page-style'

const SOURCE = 'app/globals.css'
/** A generated folder, so that it can't conflict with files of a newsroom in `public`. Its names contain a hash of the content. */
const FONTS = 'public/_fonts'

/**
 * Compiles `app/globals.css` into the style sheet that every page contains, and copies its fonts to `public/_fonts`.
 * Next.js would link the sheet, which costs a second round trip before the first paint.
 */
export async function compilePageStyle(): Promise<CompiledStyle> {
  const { root, css } = await postcss([tailwind({ optimize: { minify: true } })]).process(
    readFileSync(SOURCE, 'utf8'),
    { from: SOURCE },
  )
  if (css.includes('</')) throw new Error(`${SOURCE}: found \`</\`, which would end the style element`)
  mkdirSync(FONTS, { recursive: true })
  const faces: FontFace[] = []
  let style = css
  root.walkAtRules('font-face', (rule) => {
    const value = (name: string) => {
      let found = ''
      rule.walkDecls(name, (declaration) => {
        found = declaration.value
      })
      return found.replaceAll(/["']/g, '')
    }
    const [, file] = /url\((.+?\.woff2)\)/.exec(value('src')) ?? []
    if (file === undefined || file.startsWith('/')) return
    const url = publish(join('app', file))
    style = style.replaceAll(file, url)
    faces.push({ family: value('font-family'), style: value('font-style') || 'normal', url })
  })
  for (const name of readdirSync(FONTS))
    if (faces.every(({ url }) => basename(url) !== name)) rmSync(join(FONTS, name), { force: true })
  return { css: style, faces }
}

/**
 * Copies a font to a URL with a hash of its content, unless it is there: another process may read it.
 * @returns the URL
 */
function publish(file: string): string {
  const font = readFileSync(file)
  const hash = createHash('sha256').update(font).digest('hex').slice(0, 8)
  const name = basename(file).replace('.woff2', `.${hash}.woff2`)
  const target = join(FONTS, name)
  if (!existsSync(target) || !readFileSync(target).equals(font)) writeFileSync(target, font)
  return `/_fonts/${name}`
}
