import { SAVED } from '@/components/layout/kept-on-device'
import { keep, readKept } from './device-storage'

/** A story that the reader saved. `lang` is set where the story is in another language than the publication. */
type SavedStory = { href: string; headline: string; lang?: string }

/** Maximum number of saved stories: the service worker stores no more copies. */
const MOST = 100

/** The saved stories, the one saved last first. */
export function savedStories(): SavedStory[] {
  try {
    const list: unknown = JSON.parse(readKept(SAVED) ?? '[]')
    return Array.isArray(list) ? list.filter(isSavedStory) : []
  } catch {
    // Another script of the site's origin wrote this text.
    return []
  }
}

function isSavedStory(entry: unknown): entry is SavedStory {
  return typeof entry === 'object' && entry !== null && 'href' in entry && 'headline' in entry
}

/** Replaces the saved stories. Returns whether the browser stored them. */
export function keepStories(stories: readonly SavedStory[]): boolean {
  return keep(SAVED, stories.length === 0 ? null : JSON.stringify(stories.slice(0, MOST)))
}

/** The saved stories without one. */
export function withoutStory(href: string): SavedStory[] {
  return savedStories().filter((story) => story.href !== href)
}
