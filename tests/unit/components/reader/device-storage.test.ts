import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SAVED } from '@/components/layout/kept-on-device'
import { keep, onKeptChange, readKept } from '@/components/reader/device-storage'
import { keepStories, savedStories, withoutStory } from '@/components/reader/saved-stories'

const KEY = 'broadsheet:test'
const page = new EventTarget()
let stored: Map<string, string>

beforeEach(() => {
  stored = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
    removeItem: (key: string) => stored.delete(key),
  })
  vi.stubGlobal(
    'StorageEvent',
    class extends Event {
      constructor(
        name: string,
        readonly change: object,
      ) {
        super(name)
      }
    },
  )
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const)
    vi.stubGlobal(name, page[name].bind(page))
})
afterEach(() => vi.unstubAllGlobals())

/** A browser that refuses to keep anything. */
const deny = () =>
  vi.stubGlobal('localStorage', {
    get getItem(): never {
      throw new DOMException('denied', 'SecurityError')
    },
    get setItem(): never {
      throw new DOMException('denied', 'SecurityError')
    },
  })

describe('data that is stored on the device', () => {
  test('is stored, deleted, and the page is notified', () => {
    const listener = vi.fn()
    const stop = onKeptChange(listener)
    expect(keep(KEY, 'x')).toBe(true)
    expect(readKept(KEY)).toBe('x')
    expect(keep(KEY, null)).toBe(true)
    expect(stored.has(KEY)).toBe(false)
    expect(listener).toHaveBeenCalledTimes(2)
    stop()
    keep(KEY, null)
    expect(listener).toHaveBeenCalledTimes(2)
  })

  test('lasts until the page is left if the browser refuses to store it', () => {
    deny()
    expect(readKept(KEY)).toBeNull()
    expect(keep(KEY, 'x')).toBe(false)
    expect(readKept(KEY)).toBe('x')
  })
})

describe('saved stories', () => {
  const story = (index: number) => ({ href: `/x/${index}`, headline: `Story ${index}` })

  test('are at most a hundred, the one saved last first', () => {
    keepStories(Array.from({ length: 120 }, (_, index) => story(index)))
    expect(savedStories()).toHaveLength(100)
    expect(savedStories()[0]).toEqual(story(0))
    expect(withoutStory('/x/0')[0]).toEqual(story(1))
  })

  test('leave nothing on the device when the last one is removed', () => {
    keepStories([story(1)])
    keepStories(withoutStory('/x/1'))
    expect(stored.size).toBe(0)
  })

  test('are none if the stored text wasn’t written by the site', () => {
    for (const text of ['x', '7', '{}', 'null', '[null, 1, {"href": "/a"}]']) {
      stored.set(SAVED, text)
      expect(savedStories(), text).toEqual([])
    }
  })
})
