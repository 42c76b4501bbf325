/**
 * `npm run upgrade -- <tag or ref> [--from <repository>] [--base <ref>]`: merges a release of Broadsheet into a
 * newsroom's repository and keeps the newsroom's own files. Exits 1 on merge conflicts, 2 on wrong usage.
 * docs/upgrading.md explains it for a publisher.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { readCommandLine, stop } from './command-line'
import { git, tryGit } from './git'
import { NEWSROOM_FILES, NEWSROOM_FILES_ONCE_CHANGED } from './newsroom-files'

const USAGE = `Usage: npm run upgrade -- <tag or ref> [--from <repository>] [--base <ref>]
  <tag or ref>  the release to merge, for example v1.2.0
  --from        where to fetch it: a Git URL or a folder (default: the remote \`upstream\`)
  --base        the release that this repository was made from, when Git cannot find it out`

process.exit(upgrade())

function upgrade(): number {
  const { ref, from, base: givenBase } = readArguments()
  if (tryGit(['rev-parse', '--show-toplevel']).status !== 0)
    stop('This folder is not a Git repository. An upgrade needs one.')
  if (git(['status', '--porcelain', '--untracked-files=no']) !== '')
    stop('There are changes that are not committed. Commit them first: `git add -A && git commit`.')
  const release = fetchRelease(ref, from)
  if (tryGit(['merge-base', '--is-ancestor', release, 'HEAD']).status === 0) {
    console.log(`${ref} is already part of this repository.`)
    return 0
  }
  const base = baseOf(release, givenBase)
  const code = withoutNewsroomFiles(base, release)
  // Records the release as a parent of the next commit, so that the next upgrade starts from it.
  git([
    'merge',
    '--strategy=ours',
    '--no-commit',
    '--no-ff',
    '--allow-unrelated-histories',
    '--quiet',
    release,
  ])
  const { status, stdout, stderr } = tryGit(['merge-recursive', base, '--', 'HEAD', code])
  const conflicts = git(['diff', '--name-only', '--diff-filter=U']).split('\n').filter(Boolean)
  if (status !== 0 && conflicts.length === 0) {
    git(['merge', '--abort'])
    throw new Error(`Git could not merge ${ref}; nothing was changed.\n${stdout}${stderr}`)
  }
  if (conflicts.length > 0) {
    console.error(conflictHelp(ref, conflicts))
    return 1
  }
  git(['commit', '--quiet', '--no-verify', '--message', `Upgrade to Broadsheet ${ref}`])
  console.log(`Upgraded to ${ref}: ${changeSummary()}
Your own files are unchanged: ${NEWSROOM_FILES.join(', ')}.
Now run \`npm ci && npm run check && npm run build\`, read CHANGELOG.md, and push.
To undo the upgrade: \`git reset --hard HEAD~1\`.`)
  return 0
}

function readArguments() {
  const { values, positionals } = readCommandLine(
    { allowPositionals: true, options: { from: { type: 'string' }, base: { type: 'string' } } },
    USAGE,
  )
  const [ref, ...more] = positionals
  if (ref === undefined || ref === '' || more.length > 0) stop(USAGE)
  return { ref, ...values }
}

/** Fetches a release and returns its commit. A ref that is already here needs no repository. */
function fetchRelease(ref: string, from: string | undefined): string {
  const hasUpstream = git(['remote']).split('\n').includes('upstream')
  if (from !== undefined || hasUpstream) {
    const source = from ?? 'upstream'
    const { status, stderr } = tryGit(['fetch', '--quiet', '--tags', source, ref])
    if (status !== 0) stop(`\`${ref}\` could not be fetched from \`${source}\`:\n${stderr.trim()}`)
    return git(['rev-parse', '--verify', 'FETCH_HEAD^{commit}'])
  }
  const { status, stdout } = tryGit(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
  if (status !== 0)
    stop(
      `\`${ref}\` is not in this repository. Add Broadsheet's repository once:\n  git remote add upstream <its Git URL>\nor with --from <its Git URL>.`,
    )
  return stdout.trim()
}

/**
 * The commit of Broadsheet that this repository already contains: the common ancestor, else (for a repository that
 * was made from a template, without Broadsheet's history) the tag of the version in package.json.
 */
function baseOf(release: string, given: string | undefined): string {
  if (given !== undefined) {
    const { status, stdout } = tryGit(['rev-parse', '--verify', '--quiet', `${given}^{commit}`])
    if (status !== 0) stop(`--base: found no commit \`${given}\`.`)
    return stdout.trim()
  }
  const common = tryGit(['merge-base', 'HEAD', release])
  if (common.status === 0) return common.stdout.trim()
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')))
  const tag = tryGit(['rev-parse', '--verify', '--quiet', `v${version}^{commit}`])
  if (tag.status === 0) return tag.stdout.trim()
  stop(
    `This repository has no history in common with the release, and there is no tag v${version}. Name the release that it was made from with --base.`,
  )
}

/**
 * A commit of the release with the newsroom's files as they are in `base`. A merge with the common ancestor `base` then
 * changes none of these files and adds no file of the sample publication.
 */
function withoutNewsroomFiles(base: string, release: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-upgrade-'))
  try {
    const environment = { ...process.env, GIT_INDEX_FILE: join(folder, 'index') }
    const kept = [...NEWSROOM_FILES, ...NEWSROOM_FILES_ONCE_CHANGED.filter((path) => differs(base, path))]
    git(['read-tree', release], environment)
    git(['restore', '--staged', `--source=${base}`, '--', ...present(kept, [base, release])], environment)
    const tree = git(['write-tree'], environment)
    return git(['commit-tree', tree, '-p', base, '-m', 'Release without the files of a newsroom'], {
      ...process.env,
      GIT_AUTHOR_NAME: 'Broadsheet',
      GIT_AUTHOR_EMAIL: 'broadsheet@localhost',
      GIT_COMMITTER_NAME: 'Broadsheet',
      GIT_COMMITTER_EMAIL: 'broadsheet@localhost',
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The paths that at least one of the commits contains. */
function present(paths: readonly string[], commits: readonly string[]): string[] {
  return paths.filter((path) =>
    commits.some((commit) => tryGit(['cat-file', '-e', `${commit}:${path}`]).status === 0),
  )
}

/** Whether a file of this repository is another than in `base`. */
function differs(base: string, path: string): boolean {
  return tryGit(['diff', '--quiet', base, 'HEAD', '--', path]).status !== 0
}

function changeSummary(): string {
  return git(['diff', '--shortstat', 'HEAD~1', 'HEAD']).trim() || 'no file of yours had to change'
}

function conflictHelp(ref: string, conflicts: readonly string[]): string {
  return `${ref} changes ${conflicts.length === 1 ? 'a file' : 'files'} that you have changed too:
${conflicts.map((path) => `  ${path}`).join('\n')}
Open each, decide between the parts marked <<<<<<< and >>>>>>>, save it, then:
  git add ${conflicts.join(' ')} && git commit --message "Upgrade to Broadsheet ${ref}"
To leave everything as it was before: git merge --abort`
}
