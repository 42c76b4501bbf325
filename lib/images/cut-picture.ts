import sharp from 'sharp'

type Size = { width: number; height: number }

/**
 * Cuts a picture (any format that browsers show) to a size in pixels, keeping what draws the eye, and makes it a
 * JPEG. A smaller picture is enlarged: search engines want the width they ask for.
 */
export async function cutPicture(
  bytes: Uint8Array,
  { width, height }: Size,
): Promise<Uint8Array<ArrayBuffer>> {
  const jpeg = await sharp(bytes)
    .autoOrient()
    .resize(width, height, { fit: 'cover', position: 'attention' })
    .flatten({ background: 'white' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()
  return new Uint8Array(jpeg)
}

/** A drawn PNG with a palette in place of full colour: a third of the bytes, which messengers set limits to. */
export async function slimPng(png: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await sharp(png).png({ palette: true, quality: 90, effort: 7 }).toBuffer())
}
