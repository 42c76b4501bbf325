/** The metadata of a picture file that matters for publishing. */
export type Metadata = {
  /** EXIF orientation, 1 to 8: from 5 on, width and height are swapped when the picture is shown. */
  orientation: number
  /** Whether the metadata contains the place where the picture was taken. */
  hasLocation: boolean
  /** The agency or photographer, and the copyright notice (IPTC, XMP or EXIF). */
  credit?: string
  copyright?: string
}

const ORIENTATION = 0x0112
const ARTIST = 0x013b
const COPYRIGHT = 0x8298
/** The directory of GPS data. Many cameras write one without a position, with a version or a date alone. */
const GPS = 0x8825
const LATITUDE = 2
const LONGITUDE = 4
const ASCII = 2
/** Maximum length of a notice in characters, because every version of the picture contains it. */
const LONGEST = 300

/** Reads EXIF, XMP and IPTC data of a picture in any format. */
export function readMetadata(bytes: Buffer): Metadata {
  const exif = readExif(bytes)
  const xmp = readXmp(bytes)
  const iptc = readIptc(bytes)
  const credit = clean(
    iptc.get(110) ?? xmpText(xmp, 'photoshop:Credit') ?? xmpText(xmp, 'dc:creator') ?? exif.artist,
  )
  const copyright = clean(iptc.get(116) ?? xmpText(xmp, 'dc:rights') ?? exif.copyright)
  return {
    orientation: exif.orientation,
    hasLocation: exif.hasLocation || /exif:GPSL(?:at|ong)itude/.test(xmp),
    credit,
    copyright,
  }
}

function clean(text: string | undefined): string | undefined {
  const words = text
    ?.replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
  return words === '' ? undefined : words
}

type Exif = { orientation: number; hasLocation: boolean; artist?: string; copyright?: string }

/** The first EXIF block: after `Exif\0\0` in JPEG, AVIF and HEIC, in a chunk of its own in PNG (`eXIf`) and WebP. */
function readExif(bytes: Buffer): Exif {
  for (const mark of ['Exif\0\0', 'eXIf', 'EXIF'])
    for (let at = bytes.indexOf(mark, 0, 'latin1'); at !== -1; at = bytes.indexOf(mark, at + 1, 'latin1')) {
      const start = at + (mark === 'EXIF' ? 8 : mark.length)
      const order = bytes.toString('latin1', start, start + 4)
      if (order === 'II*\0' || order === 'MM\0*')
        return readDirectory(bytes.subarray(start), order === 'II*\0')
    }
  return { orientation: 1, hasLocation: false }
}

/** The first directory of a TIFF block. Entries that point outside the block are skipped. */
function readDirectory(block: Buffer, isLittle: boolean): Exif {
  const u16 = (at: number) => (isLittle ? block.readUInt16LE(at) : block.readUInt16BE(at))
  const u32 = (at: number) => (isLittle ? block.readUInt32LE(at) : block.readUInt32BE(at))
  const found: Exif = { orientation: 1, hasLocation: false }
  if (block.length < 10) return found
  const entriesAt = (start: number) => {
    const count = start + 2 > block.length ? 0 : u16(start)
    const entries = Array.from({ length: count }, (_, index) => start + 2 + 12 * index)
    return entries.filter((at) => at + 12 <= block.length)
  }
  for (const at of entriesAt(u32(4))) {
    const tag = u16(at)
    if (tag === ORIENTATION) {
      const value = u16(at + 8)
      if (value >= 1 && value <= 8) found.orientation = value
    }
    if (tag === GPS)
      found.hasLocation = entriesAt(u32(at + 8)).some((entry) => [LATITUDE, LONGITUDE].includes(u16(entry)))
    if ((tag === ARTIST || tag === COPYRIGHT) && u16(at + 2) === ASCII) {
      const length = u32(at + 4)
      const from = length <= 4 ? at + 8 : u32(at + 8)
      const text = block.toString('utf8', from, Math.min(from + length, block.length))
      found[tag === ARTIST ? 'artist' : 'copyright'] = text
    }
  }
  return found
}

/** The XMP packet, which is plain text in every format. */
function readXmp(bytes: Buffer): string {
  const start = bytes.indexOf('<x:xmpmeta', 0, 'latin1')
  const end = start === -1 ? -1 : bytes.indexOf('</x:xmpmeta>', start, 'latin1')
  return end === -1 ? '' : bytes.toString('utf8', start, end)
}

/** The text of an XMP property, written as an attribute, as an element, or as the first item of a list. */
function xmpText(xmp: string, name: string): string | undefined {
  const attribute = new RegExp(`${name}="([^"]*)"`).exec(xmp)?.[1]
  const element = new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1]
  return (attribute ?? element?.replace(/<[^>]*>/g, ' '))?.replace(
    /&(?:#(\d{1,7})|(amp|lt|gt|quot|apos));/g,
    (_, code: string | undefined, entity = '') =>
      code === undefined ? (ENTITIES[entity] ?? '') : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
  )
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Records of IPTC's application section, by their number (IPTC-IIM 4.2, record 2). */
function readIptc(bytes: Buffer): Map<number, string> {
  const records = new Map<number, string>()
  const start = bytes.indexOf('8BIM\x04\x04', 0, 'latin1')
  if (start === -1) return records
  const name = bytes[start + 6] ?? 0
  let at = start + 6 + name + 1 + ((name + 1) % 2) + 4
  while (at + 5 <= bytes.length && bytes[at] === 0x1c) {
    const length = bytes.readUInt16BE(at + 3)
    const record = bytes[at + 2] ?? 0
    if (bytes[at + 1] === 2 && !records.has(record))
      records.set(record, bytes.toString('utf8', at + 5, at + 5 + length))
    at += 5 + length
  }
  return records
}
