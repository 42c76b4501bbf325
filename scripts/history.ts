/**
 * `npm run history`: records in `content/history` what readers have seen change in stories, from the Git history and from
 * changes that aren't committed yet. Run it before each commit of a correction, or in CI.
 */
import './environment'
import { contentDirectory } from './content-directory'
import { isRepository, isShallow } from './history/git-versions'
import { writeHistories } from './history/write-histories'

const directory = contentDirectory()
if (isRepository(directory)) {
  const { written, removed, lost } = writeHistories(directory, Date.now())
  for (const address of written) console.log(`content/history/${address}.yaml: up to date now`)
  for (const address of removed)
    console.log(`content/history/${address}.yaml: removed, the story isn’t public`)
  for (const address of lost)
    console.log(
      `content/history/${address}.yaml: Git doesn’t have the text that was recorded last, so changes since then are missing`,
    )
  if (written.length + removed.length === 0) console.log('Every history is up to date.')
  if (isShallow(directory))
    console.log(
      'This is a shallow clone: older changes are missing. Run `git fetch --unshallow`, delete content/history and run this again.',
    )
} else {
  console.error('No Git history here: `npm run history` needs a repository with at least one commit.')
  process.exitCode = 1
}
