import { open } from 'node:fs/promises'
import { errorCode } from './try-to-read'
import type { PictureFile } from './variants'

/** The first and last bytes of a file. `size` is in bytes. */
type Ends = { size: number; head: Buffer; tail: Buffer }

/** Bytes to read at the end: a PNG's last chunk. */
const END = 12
/** Bytes to read at the start: a RIFF header, or the boxes of an AVIF before the box of its pixels. */
const START = 4096

/**
 * Whether the file of a version is complete according to its format. A crash or an interrupted copy of the cache may
 * leave a file that is empty or cut off. Copies of an original have its length.
 */
export function isComplete(bytes: Buffer, name: string, original?: PictureFile['original']): boolean {
  const ends = { size: bytes.length, head: bytes.subarray(0, START), tail: bytes.subarray(-END) }
  return endsWell(ends, name, original)
}

/** The same for a file on disk, of which only both ends are read; false if there is none. */
export async function isCompleteFile(
  path: string,
  name: string,
  { original }: PictureFile,
): Promise<boolean> {
  let file: Awaited<ReturnType<typeof open>>
  try {
    file = await open(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
  try {
    const { size } = await file.stat()
    const [head, tail] = [Buffer.alloc(Math.min(size, START)), Buffer.alloc(END)]
    await file.read(head, 0, head.length, 0)
    await file.read(tail, 0, END, Math.max(0, size - END))
    return endsWell({ size, head, tail }, name, original)
  } finally {
    await file.close()
  }
}

function endsWell({ size, head, tail }: Ends, name: string, original?: PictureFile['original']): boolean {
  if (size < END) return false
  if (name.endsWith('.avif')) return endsWithBox(head, size)
  if (name.endsWith('.webp')) return head.readUInt32LE(4) + 8 === size
  if (name.endsWith('.jpg')) return tail.readUInt16BE(END - 2) === 0xffd9
  if (name.endsWith('.png')) return tail.toString('latin1', 4, 8) === 'IEND'
  // The copy of a picture with location data is shorter: it was written again without that data.
  if (original?.hasLocation)
    return tail
      .toString('latin1')
      .trimEnd()
      .endsWith(name.endsWith('.gif') ? ';' : '>')
  return size === original?.bytes
}

/** Whether the last box of an AVIF (its pixels) ends at the end of the file. */
function endsWithBox(head: Buffer, size: number): boolean {
  for (let at = 0; at + 8 <= head.length; ) {
    at += Math.max(8, head.readUInt32BE(at))
    if (at >= size) return at === size
  }
  return false
}
