/**
 * `npm run pictures`: renders the sample's drawings (`content/pictures/<name>.svg`) to `public/images/<name>.png`, 1600 px
 * wide, and the home-screen icons from `app/icon.svg`.
 */
import { readdirSync } from 'node:fs'
import sharp from 'sharp'

for (const file of readdirSync('content/pictures').filter((name) => name.endsWith('.svg'))) {
  const { size } = await sharp(`content/pictures/${file}`, { density: 96 })
    .resize(1600, 1067, { fit: 'cover' })
    // The drawings use nine colours; a palette of 96 keeps their edges smooth.
    .png({ palette: true, colours: 96, effort: 9, dither: 0.4 })
    .toFile(`public/images/${file.replace(/\.svg$/, '.png')}`)
  console.log(`${file}: ${(size / 1024).toFixed(0)} KB`)
}

for (const { file, width } of [
  { file: 'public/icons/192.png', width: 192 },
  { file: 'public/icons/512.png', width: 512 },
  { file: 'app/apple-icon.png', width: 180 },
])
  await sharp('app/icon.svg', { density: 1200 })
    .resize(width, width)
    .png({ palette: true, effort: 9 })
    .toFile(file)
