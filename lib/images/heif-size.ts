type Box = { type: string; start: number; end: number }

/**
 * The size of the primary image of an AVIF or HEIC file (ISO/IEC 23008-12) as it is shown: after the rotation in the
 * file's metadata. Undefined for a file of another type.
 * @throws RangeError if the file ends before its boxes do
 */
export function heifSize(bytes: Buffer): { width: number; height: number } | undefined {
  if (bytes.length < 16 || bytes.toString('latin1', 4, 8) !== 'ftyp') return undefined
  const meta = boxesOf(bytes, 0, bytes.length).find(({ type }) => type === 'meta')
  if (meta === undefined) return undefined
  const items = boxesOf(bytes, meta.start + 4, meta.end)
  const properties = items.find(({ type }) => type === 'iprp')
  const primary = items.find(({ type }) => type === 'pitm')
  const hasItems = items.some(({ type }) => type === 'iinf')
  if (properties === undefined || primary === undefined || !hasItems) return undefined
  const id =
    bytes[primary.start] === 0 ? bytes.readUInt16BE(primary.start + 4) : bytes.readUInt32BE(primary.start + 4)
  const [container, ...associations] = boxesOf(bytes, properties.start, properties.end)
  if (container === undefined) return undefined
  const all = boxesOf(bytes, container.start, container.end)
  const own = associations
    .filter(({ type }) => type === 'ipma')
    .flatMap((box) => propertiesOf(bytes, box, id))
    .flatMap((index) => all[index - 1] ?? [])
  const size = own.find(({ type }) => type === 'ispe')
  if (size === undefined) return undefined
  const width = bytes.readUInt32BE(size.start + 4)
  const height = bytes.readUInt32BE(size.start + 8)
  const rotation = own.find(({ type }) => type === 'irot')
  const isTurned = rotation !== undefined && bytes.readUInt8(rotation.start) % 2 === 1
  return isTurned ? { width: height, height: width } : { width, height }
}

/** The boxes between two offsets, without their headers. */
function boxesOf(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to; ) {
    const short = bytes.readUInt32BE(at)
    const header = short === 1 ? 16 : 8
    const length = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short
    if (length < header || at + length > to) throw new RangeError('the file ends inside a box')
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), start: at + header, end: at + length })
    at += length
  }
  return boxes
}

/** The 1-based places of an item's properties, from the box that associates items and properties. */
function propertiesOf(bytes: Buffer, { start }: Box, item: number): number[] {
  const version = bytes.readUInt8(start)
  const isWide = (bytes.readUInt8(start + 3) & 1) === 1
  const entries = bytes.readUInt32BE(start + 4)
  let at = start + 8
  for (let entry = 0; entry < entries; entry++) {
    const id = version === 0 ? bytes.readUInt16BE(at) : bytes.readUInt32BE(at)
    at += version === 0 ? 2 : 4
    const count = bytes.readUInt8(at++)
    const places = Array.from({ length: count }, (_, index) =>
      isWide ? bytes.readUInt16BE(at + 2 * index) & 0x7fff : bytes.readUInt8(at + index) & 0x7f,
    )
    if (id === item) return places
    at += count * (isWide ? 2 : 1)
  }
  return []
}
