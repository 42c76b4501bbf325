import type {
  AnalysisNewsArticleLeaf,
  BreadcrumbList,
  CorrectionComment,
  CreativeWorkSeries,
  ImageObjectLeaf,
  LiveBlogPostingLeaf,
  NewsArticle,
  NewsArticleLeaf,
  OpinionNewsArticleLeaf,
  Organization,
  ReviewNewsArticleLeaf,
  VideoObject,
  WithContext,
} from 'schema-dts'
import type { Correction, Publication, SizedPicture } from '@/lib/content/schema'
import { CROPS, cropPath } from '@/lib/images/variants'
import { type Story, storyCrumbs } from '@/lib/site/queries'
import { listHref, updatesHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'
import { breadcrumbs } from './breadcrumbs'
import { liveCoverage } from './live-json-ld'
import { personOf, publisher, SCHEMA } from './publisher'
import type { Site } from './site'
import type { StoryFacts } from './story-facts'
import { videoId, videoJsonLd } from './video-json-ld'

/** Sizes in pixels as plain numbers, as in Google's examples. schema.org would expect a quantity with a unit. */
type Pictured<T> = T extends unknown ? Omit<T, 'image'> & { image?: PixelImage[] } : never
type PixelImage = Omit<ImageObjectLeaf, 'width' | 'height'> & { width: number; height: number }

type Article = Pictured<
  | WithContext<NewsArticleLeaf>
  | WithContext<OpinionNewsArticleLeaf>
  | WithContext<AnalysisNewsArticleLeaf>
  | WithContext<ReviewNewsArticleLeaf>
  | WithContext<LiveBlogPostingLeaf>
>

/** A story for search engines: the article, its video if it is one, and its breadcrumbs (schema.org). */
export function storyJsonLd(
  facts: StoryFacts,
): (Article | WithContext<VideoObject> | WithContext<BreadcrumbList>)[] {
  const { story, publication, site } = facts
  const video = videoJsonLd(facts)
  const crumbs = [...storyCrumbs(story, publication), { name: story.headline, href: story.href }]
  return [articleOf(facts, video !== undefined), ...(video ? [video] : []), breadcrumbs(crumbs, site)]
}

/** The breadcrumbs of a page of a live story's former entries. */
export function updatesJsonLd(story: Story, page: number, publication: Publication, site: Site) {
  return breadcrumbs(
    [
      ...storyCrumbs(story, publication),
      { name: story.headline, href: story.href },
      { name: wordsOf(publication)('allUpdates'), href: updatesHref(story.href, page) },
    ],
    site,
  )
}

/**
 * Types after schema.org's news vocabulary; properties after Google's documentation of `Article` (headline, image,
 * dates with zone, an author each with a page).
 */
function articleOf(facts: StoryFacts, hasVideo: boolean): Article {
  const { story } = facts
  const common = {
    ...SCHEMA,
    ...publishedFacts(facts),
    articleSection: story.section.name,
    video: hasVideo ? { '@id': videoId(facts) } : undefined,
  }
  // A live story is a LiveBlogPosting, a type without `dateline`.
  const place = story.dateline === undefined ? {} : { dateline: story.dateline }
  switch (story.kind) {
    case 'live':
      return { '@type': 'LiveBlogPosting', ...common, ...liveCoverage(facts) }
    case 'opinion':
      return { '@type': 'OpinionNewsArticle', ...common, ...place }
    case 'analysis':
      return { '@type': 'AnalysisNewsArticle', ...common, ...place }
    case 'review':
      return { '@type': 'ReviewNewsArticle', ...common, ...place }
    default:
      return { '@type': 'NewsArticle', ...common, ...place }
  }
}

/** The properties of every kind of story. Texts and dates are those on the page. */
function publishedFacts(facts: StoryFacts) {
  const { story, publication, site } = facts
  const { href, authors, credit, storyline, topics, corrections, image } = story
  const url = story.canonical ?? site.origin + href
  return {
    mainEntityOfPage: { '@type': 'WebPage', '@id': url } as const,
    url,
    headline: story.headline,
    description: story.standfirst,
    image: image && imagesOf(image, site),
    datePublished: story.published,
    dateModified: story.updated ?? story.published,
    author: authors.length > 0 ? authors.map((author) => personOf(author, site)) : agencyOf(credit),
    creditText: credit,
    publisher: publisher(publication, site),
    ...(topics.length > 0 && { keywords: topics.map(({ name }) => name) }),
    inLanguage: story.language ?? publication.language,
    ...translations(facts),
    isAccessibleForFree: true,
    ...(corrections.length > 0 && { correction: corrections.map(correctionOf) }),
    isPartOf:
      storyline &&
      ({
        '@type': 'CreativeWorkSeries',
        name: storyline.name,
        url: site.origin + listHref('storyline', storyline.id),
      } satisfies CreativeWorkSeries),
  }
}

/** The original of a translation, or the translations of an original. */
function translations({ story, editions, publication, site }: StoryFacts) {
  const works = editions
    .filter(({ isTranslation }) => isTranslation !== story.isTranslation)
    .map(
      ({ canonical, href, headline, language = publication.language }) =>
        ({
          '@type': 'NewsArticle',
          url: canonical ?? site.origin + href,
          headline,
          inLanguage: language,
        }) satisfies NewsArticle,
    )
  if (works.length === 0) return {}
  return story.isTranslation ? { translationOfWork: works } : { workTranslation: works }
}

function agencyOf(name = '') {
  return { '@type': 'Organization', name } satisfies Organization
}

function correctionOf({ at, text }: Correction) {
  return { '@type': 'CorrectionComment', text, datePublished: at } satisfies CorrectionComment
}

function imagesOf(image: SizedPicture, site: Site): PixelImage[] {
  const { caption, credit: creditText } = image
  return Object.values(CROPS).map((size) => ({
    '@type': 'ImageObject',
    url: site.origin + cropPath(image, size),
    ...size,
    caption,
    creditText,
  }))
}
