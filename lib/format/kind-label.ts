import type { Kind } from '@/lib/content/schema'

/** What a story's kind is called on the page, on cards and in link text; plain news has no label. */
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
