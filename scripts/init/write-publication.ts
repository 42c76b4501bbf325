import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { themeColours } from '@/lib/format/theme-colours'
import { contentFiles } from './content-files'
import { iconFiles, iconOf, markOf } from './icons'
import type { SamplePlan } from './sample-files'
import type { Settings } from './settings'

/** A picture file, and the ending of its name: `.png`. */
export type Logo = { bytes: Buffer; ending: string }

/**
 * Removes the files of the plan and writes those of a new publication, in the current folder.
 * @returns notes for the user
 */
export async function writePublication(
  settings: Settings,
  { sample, own, keptIcons }: SamplePlan,
  logo?: Logo,
): Promise<string[]> {
  const colours = themeColours(readFileSync('app/theme.css', 'utf8'))
  const mark = markOf(settings, colours)
  const logoFile = `/images/logo${logo?.ending ?? '.svg'}`
  const files = new Map<string, string | Buffer>([
    ...contentFiles(settings, textOf, { now: new Date(), logo: logoFile }),
    ...(await iconFiles(logo === undefined ? mark.svg : await iconOf(logo.bytes, colours))),
    [`public${logoFile}`, logo?.bytes ?? mark.svg],
  ])
  if (logo === undefined) for (const path of keptIcons) files.delete(path)
  else rmSync('public/images/logo.svg', { force: true })

  for (const path of [...sample, ...own]) remove(path)
  for (const [path, content] of files) save(path, content)
  if (settings.url !== '') saveUrl(settings.url)
  if (mark.isDrawn || logo !== undefined || !files.has('app/icon.svg')) return []
  return [
    `The icons have no letters: no typeface on this computer has \`${mark.letters || settings.name}\`. Replace app/icon.svg, app/apple-icon.png, public/icons and public${logoFile} by your own.`,
  ]
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function save(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** Removes a file, and the folders that are empty then. */
function remove(path: string): void {
  rmSync(path, { force: true })
  for (let folder = dirname(path); folder.includes('/'); folder = dirname(folder))
    if (existsSync(folder)) {
      if (readdirSync(folder).length > 0) return
      rmdirSync(folder)
    }
}

/** Sets `SITE_URL` in `.env`, which builds and servers read. */
function saveUrl(url: string): void {
  const others = textOf('.env')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !/^\s*(?:export\s+)?SITE_URL\s*=/.test(line))
  writeFileSync('.env', [...others, `SITE_URL=${url}`, ''].join('\n'))
}
