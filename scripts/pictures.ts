/** Makes the sample's pictures, `public/images/<name>.png` 1600 px wide, from its drawings, `content/pictures/<name>.svg`. */
import { readdirSync } from 'node:fs'
import sharp from 'sharp'

for (const file of readdirSync('content/pictures').filter((name) => name.endsWith('.svg'))) {
  const { size } = await sharp(`content/pictures/${file}`, { density: 96 })
    .resize(1600, 1067, { fit: 'cover' })
    // The drawings have a palette of nine colours; a hundred keep the edges smooth.
    .png({ palette: true, colours: 96, effort: 9, dither: 0.4 })
    .toFile(`public/images/${file.replace(/\.svg$/, '.png')}`)
  console.log(`${file}: ${(size / 1024).toFixed(0)} KB`)
}
