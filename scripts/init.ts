/**
 * `npm run init [-- options]`: replaces the sample by an empty publication. Asks on a terminal for settings that aren't
 * in the options, shows which files will be removed, and asks for confirmation. Exits 2 on wrong usage and where it
 * refuses.
 */
import { existsSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { inspectPicture } from '@/lib/images/inspect'
import { readCommandLine, stop } from './command-line'
import { git, tryGit } from './git'
import { SETTINGS_FILES } from './init/content-files'
import {
  describeFiles,
  planRemoval,
  readIndex,
  readSampleList,
  SAMPLE_LIST,
  type SamplePlan,
} from './init/sample-files'
import { languageName, readSettings, type Settings, type Terminal } from './init/settings'
import { type Logo, writePublication } from './init/write-publication'
import { NEWSROOM_FILES } from './newsroom-files'
import { reportContent } from './report-content'

const USAGE = `Usage: npm run init [-- options]
  --name "The Example Times"       name of the publication
  --language en-GB                 its language (BCP 47)
  --tagline "News of the city"     a line under the name
  --time-zone Europe/London        time zone of its dates (IANA)
  --url https://www.example.org    address of the site, once it is known
  --email desk@example.org         address for readers
  --sections "World, City"         sections; \`world=Welt\` gives one an id for its address
  --logo FILE                      a picture for icons and search engines; default: made of the name's initials
  --yes                            ask nothing; settings that aren't given get the suggested value
  --force                          also remove files that aren't the sample's`

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const
const { values: options } = readCommandLine(
  {
    options: {
      name: text,
      language: text,
      tagline: text,
      'time-zone': text,
      url: text,
      email: text,
      sections: text,
      logo: text,
      yes: flag,
      force: flag,
    },
  },
  USAGE,
)
const prompt = !options.yes && stdin.isTTY ? createInterface({ input: stdin, output: stdout }) : undefined
try {
  process.exitCode = await init()
} catch (error) {
  const isAborted = error instanceof Error && error.name === 'AbortError'
  if (!isAborted) throw error
  stop('\nNothing was changed.')
} finally {
  prompt?.close()
}

async function init(): Promise<number> {
  refuseUncommitted()
  const plan = planOfSample()
  const logo = readLogo(options.logo)
  const terminal: Terminal | undefined =
    prompt === undefined ? undefined : { ask: (question) => prompt.question(question), say: console.log }
  if (terminal === undefined && !options.yes)
    stop('There is no terminal to ask on. Give the settings as options and add --yes.', USAGE)
  terminal?.say('Press Enter to use the value in brackets. Nothing is changed before you confirm.\n')
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const settings = await readSettings(options, { timeZone: zone }, terminal)
  if ('problems' in settings) stop(settings.problems.join('\n'))
  console.log(summaryOf(settings, plan))
  if (terminal !== undefined && !/^y(?:es)?$/i.test((await terminal.ask('Continue? [y/N] ')).trim())) {
    console.log('Nothing was changed.')
    return 0
  }
  const notes = await writePublication(settings, plan, logo)
  console.log(`\nChecking the new publication …`)
  if ((await reportContent('content')) === undefined) return 1
  console.log(['', ...notes, nextSteps(settings)].join('\n'))
  return 0
}

function refuseUncommitted(): void {
  if (tryGit(['rev-parse', '--verify', '--quiet', 'HEAD']).status !== 0)
    stop(
      'This folder has no commit in Git, so the changes could not be undone. Make one first:\n  git init && git add --all && git commit --message "Broadsheet"',
    )
  const changed = git(['status', '--porcelain'])
    .split('\n')
    .filter((line) => line !== '')
  if (changed.length > 0)
    stop(
      `There are changes that are not committed:\n${firstOf(changed)}\nCommit them first, so that the changes of init can be undone: git add --all && git commit`,
    )
}

/** Stops if files would be removed that don't belong to the sample. */
function planOfSample(): SamplePlan {
  const tracked = readIndex(git(['ls-files', '--stage', '-z', '--', ...NEWSROOM_FILES]))
  const hasList = existsSync(SAMPLE_LIST)
  const list = hasList ? readFileSync(SAMPLE_LIST, 'utf8') : ''
  const plan = planRemoval(tracked, readSampleList(list))
  if (options.force || (hasList && plan.own.length === 0)) return plan
  stop(
    hasList
      ? `These files are not the sample’s, or were changed:\n${firstOf(plan.own.map((path) => `  ${path}`))}
Nothing was changed. To keep them, move them out of the project, commit, run \`npm run init\` again and move them back.
To remove them too, add --force; Git keeps them.`
      : `This publication is not the sample any more: ${SAMPLE_LIST}, the list of the sample’s files, is gone. Nothing was changed.
Change the name and other settings in content/publication.yaml and content/sections.yaml.
To start again with an empty publication, add --force. It removes ${describeFiles(plan.own)}; Git keeps them.`,
  )
}

/** The first ten lines, and the number of the others. */
function firstOf(lines: readonly string[]): string {
  const more = lines.length > 10 ? [`  … and ${lines.length - 10} more`] : []
  return [...lines.slice(0, 10), ...more].join('\n')
}

function readLogo(file: string | undefined): Logo | undefined {
  if (file === undefined) return undefined
  if (!existsSync(file)) stop(`--logo: found no file \`${file}\`, expected a picture`)
  const bytes = readFileSync(file)
  const facts = inspectPicture(bytes)
  if ('found' in facts) stop(`--logo: found ${facts.found}, expected ${facts.expected}`)
  if (facts.format !== 'svg' && Math.min(facts.width, facts.height) < 112)
    stop(
      `--logo: found ${facts.width} × ${facts.height} pixels, expected at least 112 × 112, better 512 × 512`,
    )
  return { bytes, ending: extname(file).toLowerCase() }
}

function summaryOf(settings: Settings, { sample, own, keptIcons }: SamplePlan): string {
  const { name, language, timeZone, url, email, sections } = settings
  return [
    '',
    `${name}: ${[languageName(language), timeZone, url, email].filter((one) => one !== '').join(', ')}.`,
    `Sections: ${sections.map((section) => `${section.name} at /${section.id}`).join(', ')}.`,
    `To be removed: ${describeFiles(sample) || 'nothing of the sample'}.`,
    ...(own.length > 0
      ? [`To be removed, though not the sample’s: ${describeFiles(own) || 'nothing'}.`]
      : []),
    `To be rewritten: ${SETTINGS_FILES.join(', ')}.`,
    ...(keptIcons.length > 0 ? [`Kept, because they are not the sample’s: ${keptIcons.join(', ')}.`] : []),
    'Everything else stays as it is. Nothing is committed.',
    '',
  ].join('\n')
}

function nextSteps({ name, url, sections }: Settings): string {
  const message = `Start ${name.replaceAll(/["$`\\]/g, '')}`
  return `${name} is ready. Next:
  npm run dev                              look at it on http://localhost:3000
  git add --all && git commit --message "${message}"
  npm run import -- <format> <path>        bring in an archive (docs/importing.md)
  npm run new -- ${sections[0]?.id} "<headline>"    write a story
Delete content/articles/${sections[0]?.id}/welcome.mdx once there are other stories (\`npm run import\` does it).${url === '' ? '\nSet SITE_URL in `.env` once you know the address of the site (docs/deploy.md).' : ''}
To take everything back before the commit: git reset --hard && git clean -d --force`
}
