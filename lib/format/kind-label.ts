import type { Kind } from '@/lib/content/schema'

/** The label of each kind of story on its page, on cards and in link text. News has none. */
export const KIND_LABELS: Readonly<Record<Kind, string | undefined>> = {
  news: undefined,
  analysis: 'Analysis',
  opinion: 'Opinion',
  explainer: 'Explainer',
  interview: 'Interview',
  review: 'Review',
  obituary: 'Obituary',
  live: 'Live',
  video: 'Watch',
  audio: 'Listen',
  gallery: 'In pictures',
}
