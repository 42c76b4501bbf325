import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyManifest, writeManifest } from '@/lib/content/build-manifest'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-manifest-'))
  mkdirSync(join(folder, 'media'))
  writeFileSync(join(folder, 'words'), 'Words of a story.')
  writeFileSync(join(folder, 'addresses.json'), '{"pages":[]}')
  writeFileSync(join(folder, 'media/a.png'), 'picture')
  writeManifest(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a complete build passes, also with files that are added later', () => {
  writeFileSync(join(folder, 'fingerprint'), 'abc')
  expect(() => verifyManifest(folder)).not.toThrow()
})

const DAMAGE = {
  cut: { damage: (file: string) => truncateSync(file, 5), message: 'found 5 bytes, expected' },
  empty: { damage: (file: string) => writeFileSync(file, ''), message: 'found 0 bytes, expected' },
  missing: { damage: (file: string) => rmSync(file), message: 'is missing' },
}
test.each([
  ['words', DAMAGE.cut],
  ['words', DAMAGE.empty],
  ['words', DAMAGE.missing],
  ['addresses.json', DAMAGE.cut],
  ['addresses.json', DAMAGE.missing],
  ['manifest.json', DAMAGE.missing],
])('%s is named with what to do when it is damaged: %o', (name, { damage, message }) => {
  damage(join(folder, name))
  expect(() => verifyManifest(folder)).toThrow(new RegExp(`${name}.*${message}.*npm run build`))
})

test('a file of the same length and another content is named', () => {
  writeFileSync(join(folder, 'words'), 'Words of a stork.')
  expect(() => verifyManifest(folder)).toThrow(/words: its content differs from that of the build/)
})

test('a manifest that is cut is named', () => {
  truncateSync(join(folder, 'manifest.json'), 10)
  expect(() => verifyManifest(folder)).toThrow(/manifest\.json can’t be read as JSON/)
})
