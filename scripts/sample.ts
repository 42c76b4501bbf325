/**
 * `npm run sample`, after each change of the sample: renders its drawings (`content/pictures/<name>.svg`) to
 * `public/images/<name>.png`, 1600 px wide, and the home-screen icons from `app/icon.svg`; lists its files, which `npm run
 * init` removes.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { filesBelow } from './fingerprint'
import { PNG_ICONS } from './init/icons'
import { SAMPLE_LIST, writeSampleList } from './init/sample-files'
import { NEWSROOM_FILES } from './newsroom-files'

for (const file of readdirSync('content/pictures').filter((name) => name.endsWith('.svg'))) {
  const { size } = await sharp(`content/pictures/${file}`, { density: 96 })
    .resize(1600, 1067, { fit: 'cover' })
    // The drawings use nine colours; a palette of 96 keeps their edges smooth.
    .png({ palette: true, colours: 96, effort: 9, dither: 0.4 })
    .toFile(`public/images/${file.replace(/\.svg$/, '.png')}`)
  console.log(`${file}: ${(size / 1024).toFixed(0)} KB`)
}

for (const { file, width } of PNG_ICONS)
  await sharp('app/icon.svg', { density: 1200 })
    .resize(width, width)
    .png({ palette: true, effort: 9 })
    .toFile(file)

const files = NEWSROOM_FILES.filter((path) => path !== 'app/theme.css').flatMap(filesBelow)
writeFileSync(
  SAMPLE_LIST,
  writeSampleList(
    files
      .filter((path) => path !== SAMPLE_LIST)
      .map((path) => ({ path: path.replaceAll('\\', '/'), blob: blobOf(readFileSync(path)) })),
  ),
)

/** Git's hash of a file's content. */
function blobOf(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
