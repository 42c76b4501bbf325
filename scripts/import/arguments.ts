import { readFileSync, statSync } from 'node:fs'
import { parseDocument } from 'yaml'
import { isId } from '@/lib/content/fields'
import { type FrontMap, isFrontKey } from '@/lib/import/markdown/front-names'
import type { SectionRule } from '@/lib/import/sections'
import { readCommandLine } from '../command-line'
import { FORMATS, type Format, isFormat } from './read-archive'

export const USAGE = `Usage: npm run import -- ${FORMATS.join('|')} PATH [options]
  --section ID          section of stories for which the archive names none; alone: of all stories
  --sections RULE       where sections come from: categories, path or tag
  --site URL            address of the old site: links to it become internal
  --permalink PATTERN   how the old site forms addresses, e.g. /:year/:month/:title/
  --pictures DIR        folder with the archive's pictures; may be repeated
  --credit TEXT         credit of pictures that have none
  --author TEXT         byline of stories that have none
  --map FILE            YAML with other names of frontmatter keys, e.g. standfirst: [teaser]
  --dry-run             report only, write nothing
  --force               overwrite stories that were edited since the last import`

export type Arguments = {
  format: Format
  path: string
  sections: SectionRule
  section?: string
  site?: string
  permalink?: string
  pictures: string[]
  credit?: string
  author?: string
  map: FrontMap
  dryRun: boolean
  force: boolean
}

/** The options of the command line, or an error message. */
export function readArguments(): Arguments | string {
  const { values, positionals } = readCommandLine(
    {
      allowPositionals: true,
      options: {
        section: { type: 'string' },
        sections: { type: 'string' },
        site: { type: 'string' },
        permalink: { type: 'string' },
        pictures: { type: 'string', multiple: true, default: [] },
        credit: { type: 'string' },
        author: { type: 'string' },
        map: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
    },
    USAGE,
  )
  const { 'dry-run': dryRun, map, sections, ...rest } = values
  const [format = '', path = '', ...more] = positionals
  if (!isFormat(format)) return `No format \`${format}\`.`
  if (path === '' || more.length > 0) return 'Expected one path after the format.'
  const problem = pathProblem(format, path) ?? valueProblem(values)
  if (problem !== undefined) return problem
  const frontMap = map === undefined ? {} : readMap(map)
  if (typeof frontMap === 'string') return frontMap
  return { ...rest, format, path, map: frontMap, dryRun, sections: sectionRule(sections, values.section) }
}

function pathProblem(format: Format, path: string): string | undefined {
  if (format === 'text' && path === '-') return undefined
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return `No file or folder ${path}.`
  if (format === 'markdown' && !stats.isDirectory())
    return `${path} is a file, expected the folder of the site or of its posts.`
  if ((format === 'wordpress' || format === 'ghost') && stats.isDirectory())
    return `${path} is a folder, expected the file that ${format === 'ghost' ? 'Ghost' : 'WordPress'} has exported.`
  return undefined
}

type Values = Pick<Arguments, 'section' | 'site' | 'pictures'> & { sections?: string }

function valueProblem({ section, sections, site, pictures }: Values): string | undefined {
  if (section !== undefined && !isId(section))
    return `--section: found \`${section}\`, expected an id of a section, e.g. world.`
  if (sections !== undefined && !['categories', 'path', 'tag'].includes(sections))
    return `--sections: found \`${sections}\`, expected categories, path or tag.`
  if (site !== undefined && !/^https?:\/\/[^/]/.test(site))
    return `--site: found \`${site}\`, expected an address such as https://www.example.org.`
  const missing = pictures.find(
    (folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true,
  )
  return missing === undefined ? undefined : `--pictures: no folder ${missing}.`
}

function sectionRule(sections: string | undefined, section: string | undefined): SectionRule {
  if (sections === 'categories' || sections === 'path' || sections === 'tag') return sections
  return section === undefined ? 'automatic' : { all: section }
}

/** A file of `--map`: for keys of the content reference, the names that an archive uses. */
function readMap(file: string): FrontMap | string {
  const expected = `--map: expected a YAML file with lines such as \`standfirst: [teaser]\``
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return `${expected}; no file ${file}.`
  const document = parseDocument(readFileSync(file, 'utf8'))
  const [error] = document.errors
  if (error !== undefined) return `${expected}; ${file}: ${error.message}`
  const data: unknown = document.toJS()
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return `${expected}.`
  const map: FrontMap = {}
  for (const [key, value] of Object.entries(data)) {
    if (!isFrontKey(key)) return `${expected}; found \`${key}\`, which isn’t a key that the import reads.`
    const names: unknown[] = [value].flat()
    if (!names.every((name) => typeof name === 'string'))
      return `${expected}; found another value at \`${key}\`.`
    map[key] = names
  }
  return map
}
