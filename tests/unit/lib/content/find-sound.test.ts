import { expect, test } from 'vitest'
import { findSound, soundOrigins } from '@/lib/content/find-sound'

const CONTENT = 'tests/fixtures/paper/content'

test('a sound file below public/ has its URL, media type and size', () => {
  expect(findSound(CONTENT, '/audio/bell.wav')).toEqual({
    src: '/audio/bell.wav',
    mediaType: 'audio/wav',
    bytes: 8044,
  })
})

test('a sound file at another site has its URL and no size', () => {
  const src = 'https://sound.example.org/a b.mp3?x=1'
  expect(findSound(CONTENT, src)).toEqual({
    src: 'https://sound.example.org/a%20b.mp3?x=1',
    mediaType: 'audio/mpeg',
  })
})

test.each([
  ['/audio/none.mp3', 'no file `public/audio/none.mp3`', 'copy it to that place'],
  ['/audio', '`/audio`', 'a sound file: .mp3, .m4a'],
  ['/audio/bell.flac', '`/audio/bell.flac`', 'a sound file: .mp3, .m4a'],
  ['audio/bell.wav', '`audio/bell.wav`', 'with a leading slash'],
  ['/../content/x.mp3', '`/../content/x.mp3`', 'below public/'],
  ['http://sound.example.org/a.mp3', '`http://sound.example.org/a.mp3`', 'begins with https://'],
])('%s is reported', (src, found, expected) => {
  expect(findSound(CONTENT, src)).toEqual({ found, expected: expect.stringContaining(expected) })
})

test('the policy gets the origin of each other site once', () => {
  const sounds = ['/audio/a.mp3', 'https://a.example.org/1.mp3', 'https://a.example.org/2.mp3']
  expect(soundOrigins([{}, ...sounds.map((src) => ({ audio: { src, mediaType: 'audio/mpeg' } }))])).toEqual([
    'https://a.example.org',
  ])
})
