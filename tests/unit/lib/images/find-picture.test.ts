import { readFileSync } from 'node:fs'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { animation, find, found, projectWith, twoColours } from './pictures'

const png = await twoColours().png().toBuffer()
const TIFF = await twoColours().tiff().toBuffer()
const HEIC = readFileSync('tests/fixtures/pictures/phone.heic')

test('a picture is found under public/ and beside its story; its URL changes with its bytes and its focal point', async () => {
  const other = await twoColours(60).png().toBuffer()
  const project = projectWith({
    'public/images/quay.png': png,
    'content/articles/world/quay.png': png,
    'content/articles/world/other.png': other,
  })
  const quay = found(project, '/images/quay.png')
  expect(quay).toMatchObject({
    src: expect.stringMatching(/^\/media\/[0-9a-f]{16}\/full\.jpg$/),
    width: 80,
    height: 40,
    mediaType: 'image/jpeg',
    original: { file: 'public/images/quay.png', mediaType: 'image/png', bytes: png.length },
  })
  expect(found(project, 'quay.png').src).toBe(quay.src)
  expect(found(project, 'quay.png').original.file).toBe('articles/world/quay.png')
  expect(found(project, 'other.png').src).not.toBe(quay.src)
  expect(found(project, 'quay.png', '30% 20%').src).not.toBe(quay.src)
})

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  '%s: the size is that after orientation',
  async (format) => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const bytes = await twoColours().withMetadata({ orientation })[format]().toBuffer()
      const { width, height } = found(projectWith({ 'public/a': bytes }), '/a')
      expect([width, height], `orientation ${orientation}`).toEqual(orientation >= 5 ? [40, 80] : [80, 40])
    }
  },
)

test('a wide picture is served at most 1,600 px wide, a drawing and an animation as they are', async () => {
  const moving = await animation()
  const project = projectWith({
    'public/wide.jpg': await twoColours(3000, 1000).jpeg().toBuffer(),
    'public/drawing.svg':
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="2000" height="10"/>',
    'public/moving.gif': await moving.clone().gif().toBuffer(),
    'public/moving.webp': await moving.clone().webp().toBuffer(),
    'public/still.gif': await twoColours().gif().toBuffer(),
    'public/phone.jpg': HEIC,
  })
  const served = (src: string) => {
    const { width, height, mediaType, ...picture } = found(project, src)
    return [picture.src.slice(picture.src.lastIndexOf('/') + 1), width, height, mediaType]
  }
  expect(served('/wide.jpg')).toEqual(['full.jpg', 1600, 533, 'image/jpeg'])
  expect(served('/drawing.svg')).toEqual(['original.svg', 2000, 10, 'image/svg+xml'])
  expect(served('/moving.gif')).toEqual(['original.gif', 80, 40, 'image/gif'])
  expect(served('/moving.webp')).toEqual(['original.webp', 80, 40, 'image/webp'])
  expect(served('/still.gif')).toEqual(['full.jpg', 80, 40, 'image/jpeg'])
  expect(served('/phone.jpg')).toEqual(['full.jpg', 128, 64, 'image/jpeg'])
})

describe('a file name', () => {
  test.each([
    'photo #1.png',
    'what?.png',
    '50% off.png',
    'a%20b.png',
    "a b&c+d;e'f,g@h~[i].png",
    'चित्र.png',
    'FERRY.PNG',
  ])('%s is found as it is written, and is no part of the URL', (name) => {
    const project = projectWith({ [`public/n/${name}`]: png, [`content/articles/world/${name}`]: png })
    expect(found(project, `/n/${name}`).src).toMatch(/^\/media\/[0-9a-f]{16}\/full\.jpg$/)
    expect(found(project, name).original.file).toBe(`articles/world/${name}`)
  })

  test.each([
    ['cafe\u0301.png', 'caf\u00e9.png'],
    ['caf\u00e9.png', 'cafe\u0301.png'],
    ['A\u030angstro\u0308m.png', '\u00c5ngstr\u00f6m.png'],
  ])('may be composed or decomposed, on disk and in the story', (stored, written) => {
    const project = projectWith({
      [`public/images/${stored}`]: png,
      [`content/articles/world/${stored}`]: png,
    })
    expect(found(project, `/images/${written}`).width).toBe(80)
    expect(found(project, written).width).toBe(80)
  })

  test.each([
    ['Ferry.PNG', 'ferry.png'],
    ['/images/qauy.png', '/images/quay.png'],
    ['images/quay.png', '/images/quay.png'],
    ['/public/images/quay.png', '/images/quay.png'],
    ['../../../public/images/quay.png', '/images/quay.png'],
    ['/ferry.png', 'ferry.png'],
    ['my%20ferry.png', 'my ferry.png'],
  ])('%s is a near miss', (written, meant) => {
    const project = projectWith({
      'public/images/quay.png': png,
      'content/articles/world/ferry.png': png,
      'content/articles/world/my ferry.png': png,
    })
    expect(find(project, written)).toMatchObject({
      found: expect.stringContaining(`\`${written}\``),
      suggestion: meant,
    })
  })

  test('a picture at another site is refused, with a copy as the remedy', () => {
    const project = projectWith({ 'public/images/quay.png': png, 'content/articles/world/a.mdx': '' })
    for (const src of ['https://example.org/images/quay.png', 'HTTP://example.org/quay.png'])
      expect(find(project, src)).toEqual({
        found: `\`${src}\`, a picture at another site`,
        expected: expect.stringContaining('a copy of it: a picture file under public/'),
      })
  })

  test.each(['/../secret.png', '../../../secret.png', '/images', 'nothing.png', ''])(
    '%j is refused',
    (written) => {
      const project = projectWith({
        'secret.png': png,
        'public/images/quay.png': png,
        'content/articles/world/a.mdx': '',
      })
      expect(find(project, written)).toMatchObject({ expected: expect.stringContaining('public/') })
    },
  )
})

describe('a file that can’t be published', () => {
  const header = (text: string, size = 200) =>
    Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(size)])
  const problem = (bytes: Uint8Array) => {
    const result = find(projectWith({ 'public/picture.jpg': bytes }), '/picture.jpg')
    return 'expected' in result ? `${result.found}: ${result.expected}` : 'accepted'
  }

  test.each([
    ['a TIFF file', TIFF],
    [
      'a BMP file',
      Buffer.concat([header('BM', 16), Buffer.from([80, 0, 0, 0, 40, 0, 0, 0]), Buffer.alloc(100)]),
    ],
    ['a Photoshop file (PSD)', header('8BPS\0\x01\0\0\0\0\0\0\0\x03\0\0\0\x28\0\0\0\x50')],
    ['a PNM file', Buffer.from(`P6\n80 40\n255\n${'x'.repeat(9600)}`)],
    ['a DDS file', header('DDS |\0\0\0\0\0\0\0\x28\0\0\0\x50\0\0\0')],
    ['an icon file (ICO)', header('\0\0\x01\0\x01\0\x20\x20\0\0')],
  ])('%s is named, whatever its name is', (name, bytes) => {
    expect(problem(bytes)).toContain(name)
    expect(problem(bytes)).toContain('export it as JPEG or PNG')
  })

  test.each([
    ['text', Buffer.from('not a picture')],
    ['HTML', Buffer.from('<html><svg></svg></html>')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
  ])('%s is no picture', (_, bytes) => {
    expect(problem(bytes)).toContain('a file that is no picture')
  })

  test('a pointer of Git LFS', () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'
    expect(problem(Buffer.from(pointer))).toContain('git lfs pull')
  })

  test.each([
    ['', 'a drawing without a size'],
    ['width="10mm"', 'a drawing without a size'],
    ['style="width: 10px"', 'a drawing without a size'],
    ['width="100%" height="100%"', 'a drawing without a size'],
    ['width="0" height="0"', 'a drawing without a size'],
    ['viewBox="0 0 30 20"', 'accepted'],
    ['width="0.5in" height="20"', 'accepted'],
    ['\n\tviewBox="0 0\n30 20"', 'accepted'],
    ['width="100%" height="100%" viewBox="0 0 30 20"', 'accepted'],
    ['width="10mm" height="2in"', 'accepted'],
  ])('a drawing with %j', (size, result) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="1" height="1"/></svg>`
    expect(problem(Buffer.from(svg))).toContain(result)
  })

  test('a drawing with a long head', () => {
    const entities = Array.from({ length: 200 }, (_, i) => `<!ENTITY ns_${i} "http://ns.example.org/${i}/">`)
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"></svg>`
    const comment = `<!-- ${'<svg width="1"> '.repeat(400)} -->`
    expect(problem(Buffer.from(`<?xml version="1.0"?>\n${comment}\n${svg}`))).toBe('accepted')
    expect(problem(Buffer.from(`\ufeff<!DOCTYPE svg [\n${entities.join('\n')}\n]>\n${svg}`))).toBe('accepted')
    expect(problem(Buffer.from(`<html><!-- --><svg></svg></html>`))).toContain('no picture')
  })

  test('an empty file and one of zeros', () => {
    expect(problem(Buffer.alloc(5000))).toContain('a damaged file')
    expect(problem(Buffer.alloc(0))).toContain('an empty file')
  })

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('half a %s', async (format) => {
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
    const create = { width: 200, height: 200, channels: 3 as const, noise, background: '#000' }
    const bytes = await sharp({ create })[format]().toBuffer()
    expect(problem(bytes)).toBe('accepted')
    for (const length of [bytes.length / 2, bytes.length - 1, 40, 20])
      expect(problem(bytes.subarray(0, length)), `${length} bytes`).toContain('copy it again')
  })

  test('a picture whose thumbnail is whole and itself is not', async () => {
    const bytes = await twoColours(800, 400).jpeg().toBuffer()
    const thumbnail = Buffer.concat([
      Buffer.from([0xff, 0xe1, 0, 8]),
      Buffer.from('Exi'),
      Buffer.from([0xff, 0xd9, 0]),
    ])
    const whole = Buffer.concat([bytes.subarray(0, 2), thumbnail, bytes.subarray(2)])
    expect(problem(whole)).toBe('accepted')
    expect(problem(whole.subarray(0, whole.length / 2))).toContain('copy it again')
  })

  test('half a HEIC, and its header alone', () => {
    expect(problem(HEIC)).toBe('accepted')
    expect(problem(HEIC.subarray(0, HEIC.length / 2))).toContain('copy it again')
    expect(problem(HEIC.subarray(0, 60))).toContain('copy it again')
  })

  test('300 megapixels', () => {
    const large = Buffer.from(png)
    large.writeUInt32BE(20_000, 16)
    large.writeUInt32BE(15_000, 20)
    expect(problem(large)).toContain('20000 × 15000 pixels (300 megapixels)')
    expect(problem(large)).toContain('at most 268 megapixels')
  })
})

test('credit, copyright and location are read from EXIF and XMP', async () => {
  const gps = { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' }
  const xmp = (inner: string) =>
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`
  const original = async (picture: Sharp, format: 'jpeg' | 'png' | 'webp' | 'avif') => {
    const bytes = await picture[format]().toBuffer()
    const { credit, copyright, hasLocation } = found(projectWith({ 'public/a': bytes }), '/a').original
    return { credit, copyright, hasLocation }
  }
  for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
    const exif = twoColours().withExif({ IFD0: { Artist: 'Asha Rao', Copyright: '(c) The Test' }, IFD3: gps })
    expect(await original(exif, format), format).toEqual({
      credit: 'Asha Rao',
      copyright: '(c) The Test',
      hasLocation: true,
    })
    expect(await original(twoColours(), format), format).toEqual({ hasLocation: false })
  }
  const described = twoColours().withXmp(
    xmp(
      'photoshop:Credit="Rao &amp; Lind"><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026</rdf:li></rdf:Alt></dc:rights>',
    ),
  )
  expect(await original(described, 'jpeg')).toEqual({
    credit: 'Rao & Lind',
    copyright: '© 2026',
    hasLocation: false,
  })
  const dated = twoColours().withExif({ IFD3: { GPSDateStamp: '2026:11:20' } })
  expect(await original(dated, 'jpeg')).toEqual({ hasLocation: false })
  const east = twoColours().withExif({ IFD3: { GPSLongitudeRef: 'E', GPSLongitude: '51/1 30/1 0/1' } })
  expect(await original(east, 'jpeg')).toEqual({ hasLocation: true })
  const located = twoColours().withXmp(xmp('exif:GPSLatitude="51,30.5N">'))
  expect(await original(located, 'webp')).toEqual({ hasLocation: true })
})
