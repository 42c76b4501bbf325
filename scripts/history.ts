/**
 * `npm run history`: records in `content/history` what readers have seen change in stories, from the Git history and
 * from changes that aren't committed yet. Run it before each commit of a correction, or in CI.
 */
import './environment'
import { contentDirectory } from './content-directory'
import { isRepository, isShallow } from './history/git-versions'
import { writeHistories } from './history/write-histories'

const directory = contentDirectory()
if (!isRepository(directory)) fail('Found no Git history, expected a repository with at least one commit.')
else if (isShallow(directory))
  // In a shallow clone some changes would be missing, and no later run would add them.
  fail(
    'Found a shallow clone, expected the whole Git history: run `git fetch --unshallow`, or set `fetch-depth: 0` in CI.',
  )
else {
  const { written, removed, lost } = writeHistories(directory, Date.now())
  for (const address of written) console.log(`content/history/${address}.yaml: updated`)
  for (const address of removed)
    console.log(`content/history/${address}.yaml: removed, because the story isn’t public`)
  for (const address of lost)
    console.log(
      `content/history/${address}.yaml: Git has no version with the text that was recorded last, so the changes from it to the present text are missing`,
    )
  if (written.length + removed.length === 0) console.log('All files of content/history are up to date.')
}

function fail(message: string) {
  console.error(message)
  process.exitCode = 1
}
