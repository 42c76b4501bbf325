import sharp from 'sharp'
import { encodePicture, escapeXml, replaceFile } from './encoder.js'

/**
 * A text in a box. It gets the largest of the sizes in which it fits; a text that fits in none is cut off.
 * @typedef {object} ShareText
 * @property {string} text
 * @property {string} language BCP 47
 * @property {'ltr' | 'rtl'} direction
 * @property {number} x left edge of the box, in pixels
 * @property {number} y top edge
 * @property {number} width
 * @property {number} height
 * @property {number} [gap] pixels between this text and the end of the one before, instead of `y`
 * @property {boolean} [isCentred] in both directions
 * @property {boolean} [isProse] sentences: their lines are farther apart than the lines of a headline
 * @property {readonly number[]} sizes font sizes in pixels, the largest first
 * @property {400 | 600} weight
 * @property {string} colour
 *
 * @typedef {object} ShareDrawing
 * @property {number} width in pixels, as all other numbers
 * @property {number} height
 * @property {string} background
 * @property {{ x: number, y: number, width: number, height: number, radius?: number, colour: string }[]} shapes
 * @property {ShareText[]} texts
 * @property {number} sideX left edge of the picture beside the text; unused without a picture
 *
 * @typedef {object} ShareJob
 * @property {string} target path of the PNG
 * @property {ShareDrawing} drawing
 * @property {string[]} fonts files
 * @property {{ job: import('./encoder.js').PictureJob, file: string }} [side] the picture beside the text, and its file
 */

/**
 * In ems: the distance between lines, from the first baseline to the top, from the last baseline to the bottom, and how
 * far letters extend sideways.
 */
const METRICS = {
  latin: { leading: 1.08, ascent: 0.82, descent: 0.24, tracking: -0.012, overhang: 0 },
  indic: { leading: 1.36, ascent: 1.02, descent: 0.38, tracking: 0, overhang: 0 },
  naskh: { leading: 1.42, ascent: 0.98, descent: 0.42, tracking: 0, overhang: 0.05 },
  nastaliq: { leading: 1.9, ascent: 1.5, descent: 0.72, tracking: 0, overhang: 0.2 },
}

/**
 * Draws a page's share picture: a PNG with a palette, which takes a third of the bytes of one in full
 * colour. librsvg shapes the text (Pango, HarfBuzz).
 * @param {ShareJob} job
 */
export async function drawShareCard({ target, drawing, fonts, side }) {
  if (side !== undefined) await encodePicture(side.job)
  const image = sharp(Buffer.from(await svgOf(drawing, fonts)))
  if (side !== undefined) image.composite([{ input: side.file, left: drawing.sideX, top: 0 }])
  const png = await image.png().toBuffer()
  await replaceFile(target, async (file) => {
    await sharp(png).png({ palette: true, quality: 90, effort: 7 }).toFile(file)
  })
}

/**
 * @param {ShareDrawing} drawing
 * @param {string[]} fonts
 */
async function svgOf({ width, height, background, shapes, texts }, fonts) {
  await loadFonts(fonts)
  let parts = `<rect width="${width}" height="${height}" fill="${background}"/>`
  for (const shape of shapes)
    parts += `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" rx="${shape.radius ?? 0}" fill="${shape.colour}"/>`
  let end = 0
  for (const text of texts) {
    const top = text.gap === undefined ? text.y : end + text.gap
    const set = await setText(text)
    const start = text.isCentred ? top + (text.height - set.height) / 2 : top
    parts += markup(text, set, start)
    end = start + set.height
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts}</svg>`
}

/**
 * @param {ShareText} text
 * @param {{ lines: string[], size: number }} set
 * @param {number} top
 */
function markup(text, { lines, size }, top) {
  const { language, direction, x, width, isCentred, weight, colour } = text
  const { leading, ascent, tracking, overhang } = metricsOf(text)
  const side = direction === 'rtl' ? x + width - overhang * size : x + overhang * size
  const start = isCentred ? x + width / 2 : side
  const attributes = `font-family="${familyOf(language)}" font-weight="${weight}" font-size="${size}" fill="${colour}" direction="${direction}" text-anchor="${isCentred ? 'middle' : 'start'}" letter-spacing="${(tracking * size).toFixed(2)}" xml:lang="${language}"`
  return lines
    .map((line, index) => {
      const baseline = top + size * (ascent + index * leading)
      return `<text x="${start}" y="${baseline.toFixed(1)}" ${attributes}>${escapeXml(line)}</text>`
    })
    .join('')
}

/**
 * The lines of a text in the largest size in which they fit its box. In the smallest size, longer words are split, and
 * what doesn't fit is replaced by an ellipsis.
 * @param {ShareText} box
 */
async function setText(box) {
  const { text, width, height, sizes } = box
  const { leading, ascent, descent, overhang } = metricsOf(box)
  const measure = (/** @type {string} */ part) => widthOf(part, box)
  const words = await Promise.all(text.split(' ').map(async (word) => ({ word, wide: await measure(word) })))
  const space = (await measure('n n')) - (await measure('nn'))
  for (const size of sizes) {
    const room = width / size - overhang
    const most = Math.max(1, Math.floor((height / size - ascent - descent) / leading) + 1)
    const lines = linesOf(words, room, space)
    // In Nastaliq, the distance between two words isn't the width of a space.
    const wide = lines.length > most ? [] : await Promise.all(lines.map(measure))
    if (lines.length <= most && wide.every((one) => one <= room)) return setIn(lines, size)
  }
  const size = sizes.at(-1) ?? 0
  const room = width / size - overhang
  const most = Math.max(1, Math.floor((height / size - ascent - descent) / leading) + 1)
  const parts = words.flatMap(({ word, wide }) => (wide <= room ? { word, wide } : split(word, wide, room)))
  const lines = linesOf(parts, room, space)
  const kept = lines.slice(0, most)
  if (lines.length > most) {
    const last = kept.pop() ?? ''
    const [beginning] = split(last, await measure(last), Math.min(room, await measure(last)) - 1)
    kept.push(`${(beginning?.word ?? last).trimEnd()}…`)
  }
  return setIn(kept, size)

  /** @param {string[]} lines @param {number} size */
  function setIn(lines, size) {
    return { lines, size, height: (ascent + (lines.length - 1) * leading + descent) * size }
  }
}

/**
 * @typedef {{ word: string, wide: number }} Word its width in ems
 * @param {readonly Word[]} words
 * @param {number} room in ems
 * @param {number} space
 */
function linesOf(words, room, space) {
  /** @type {string[]} */
  const lines = []
  let filled = Number.POSITIVE_INFINITY
  for (const { word, wide } of words) {
    const fits = filled + space + wide <= room
    lines.push(fits ? `${lines.pop()} ${word}` : word)
    filled = fits ? filled + space + wide : wide
  }
  return lines
}

/**
 * A word in parts that fit, split between characters as readers see them.
 * @param {string} word
 * @param {number} wide
 * @param {number} room
 * @returns {Word[]}
 */
function split(word, wide, room) {
  const characters = Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment)
  const length = Math.max(1, Math.floor((0.9 * characters.length * room) / wide))
  const parts = []
  for (let from = 0; from < characters.length; from += length)
    parts.push({ word: characters.slice(from, from + length).join(''), wide: room })
  return parts
}

/** @type {Map<string, number>} */
const measured = new Map()

/**
 * The width of a word in ems, as Pango sets it.
 * @param {string} word
 * @param {ShareText} text
 */
async function widthOf(word, text) {
  const { language, weight } = text
  // Pango draws nothing for it, and sharp reports that as an error.
  if (/^[\p{M}\p{Cf}]*$/u.test(word)) return 0
  const key = `${language} ${weight} ${word}`
  const known = measured.get(key)
  if (known !== undefined) return known
  const markup = `<span font_family="${familyOf(language).replaceAll("'", '')}" font_weight="${weight}" size="100pt" lang="${language}">${escapeXml(word)}</span>`
  const { info } = await sharp({ text: { text: markup, rgba: true, dpi: 72 } })
    .png({ compressionLevel: 0 })
    .toBuffer({ resolveWithObject: true })
  const width = info.width / 100 + metricsOf(text).tracking * word.length
  if (measured.size > 5_000) measured.clear()
  measured.set(key, width)
  return width
}

/** @param {ShareText} text */
function metricsOf({ text, language, isProse = false }) {
  const metrics = METRICS[scriptOf(text, language)]
  return isProse ? { ...metrics, leading: metrics.leading + 0.26, tracking: 0 } : metrics
}

/** @param {string} text @param {string} language */
function scriptOf(text, language) {
  if (/\p{Script=Arabic}/u.test(text)) return isNastaliq(language) ? 'nastaliq' : 'naskh'
  return /[\p{Script=Devanagari}\p{Script=Bengali}]/u.test(text) ? 'indic' : 'latin'
}

/** @param {string} language */
function familyOf(language) {
  return `'Source Serif 4', '${isNastaliq(language) ? 'Noto Nastaliq Urdu' : 'Noto Naskh Arabic'}', 'Noto Naskh Arabic', 'Noto Serif Devanagari', 'Noto Serif Bengali'`
}

/** @param {string} language */
function isNastaliq(language) {
  return /^(?:ur|ks|pnb|pa-arab)\b/i.test(language)
}

/** @type {Promise<void> | undefined} */
let loading

/**
 * Makes font files known to Pango. There is no function for that, so a text is drawn with each file.
 * @param {string[]} files
 */
function loadFonts(files) {
  loading ??= (async () => {
    for (const fontfile of files)
      await sharp({ text: { text: 'n', fontfile, rgba: true } })
        .png()
        .toBuffer()
  })()
  return loading
}
