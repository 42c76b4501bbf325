/**
 * `npm run bench [-- --stories 1000,10000] [--keep]`: what the site costs to check, build and read with an archive of
 * that size, beside an empty app of the same framework built in the same run.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkContent } from '@/lib/content/check'
import { loadContent } from '@/lib/content/load'
import { relateStories } from '@/lib/content/related'
import { storyLinks } from '@/lib/mdx/lint'
import { measureBuild } from './bench/measure-build'
import { measurePage, type PageFigures, withServer } from './bench/measure-page'
import { prepareEmptyApp, prepareSite } from './bench/workplaces'

const { values } = parseArgs({
  options: { stories: { type: 'string', default: '1000' }, keep: { type: 'boolean', default: false } },
})
const counts = values.stories.split(',').map(Number)
if (counts.some((count) => !Number.isInteger(count) || count < 10))
  throw new Error(`--stories wants whole numbers from 10, got ${values.stories}`)

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'))
const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
const mb = (bytes: number | undefined) =>
  bytes === undefined ? 'unknown' : `${(bytes / 1048576).toFixed(0)} MB`
const row = (name: string, value: string, target = '', isMet?: boolean) =>
  console.log(
    `${name.padEnd(44)}${value.padStart(24)}   ${target}${isMet === undefined ? '' : isMet ? '  ✓' : '  falls short'}`,
  )

try {
  console.log('— an empty app')
  const empty = join(folder, 'empty')
  prepareEmptyApp(empty, 1000)
  const emptyBuild = await measureBuild(empty)
  const emptyPage = await withServer(empty, (origin) => measurePage(origin, '/page-1'))
  const emptyPerPage = emptyBuild.pageSeconds / emptyBuild.pages
  row('milliseconds a page', (emptyPerPage * 1000).toFixed(1))
  row('JavaScript, gzip', kb(emptyPage.jsGzip))
  rmSync(empty, { recursive: true, force: true })

  for (const count of counts) {
    console.log(`\n— ${count} stories`)
    const site = join(folder, `site-${count}`)
    prepareSite(site, count)
    const content = join(site, 'content')

    const beforeCheck = performance.now()
    const { violations } = checkContent(content, Date.now())
    const check = (performance.now() - beforeCheck) / 1000
    if (violations.length > 0) throw new Error(`the generated stories break ${violations.length} rules`)
    row(
      'check',
      `${check.toFixed(1)} s`,
      count === 1000 ? '≤ 3 s' : '',
      count === 1000 ? check <= 3 : undefined,
    )
    const related = measureRelated(content)
    row(
      'related stories',
      `${related.toFixed(1)} s`,
      count === 10000 ? '≤ 10 s' : '',
      count === 10000 ? related <= 10 : undefined,
    )

    const build = await measureBuild(site)
    const perPage = build.pageSeconds / build.pages
    const perSecond = count / build.seconds
    row('build', `${build.seconds.toFixed(0)} s`)
    row('pages built', `${build.pages}, ${(build.pages / build.pageSeconds).toFixed(0)} a second`)
    row(
      'stories of the archive a second',
      perSecond.toFixed(0),
      '≥ 100 at 10,000',
      count === 10000 ? perSecond >= 100 : undefined,
    )
    row(
      'milliseconds a page',
      (perPage * 1000).toFixed(1),
      '≤ 2 × the empty app',
      perPage <= 2 * emptyPerPage,
    )
    row(
      'peak memory of the build',
      mb(build.peakMemory),
      '≤ 1536 MB at 10,000',
      count === 10000 && build.peakMemory !== undefined ? build.peakMemory <= 1536 * 1048576 : undefined,
    )
    row('output', `${mb(build.output)}, ${kb(build.output / build.pages)} a page`)

    const figures = await withServer(site, (origin) => measurePage(origin, storyOf700Words(content)))
    report(figures, emptyPage)
    if (!values.keep) rmSync(site, { recursive: true, force: true })
  }
} finally {
  if (values.keep) console.log(`\nkept in ${folder}: ${readdirSync(folder).join(', ')}`)
  else rmSync(folder, { recursive: true, force: true })
}

function report(page: PageFigures, emptyPage: PageFigures): void {
  const { html, js, css, font, prefetch, other, image } = page.transferred
  const total = html + js + css + font + prefetch + other
  row('a cold story page, pictures aside', kb(total), '≤ 260 KB', total <= 260 * 1024)
  row(
    '  HTML, JavaScript, CSS, fonts, other',
    [html, js, css, font, other].map((n) => (n / 1024).toFixed(0)).join(' + '),
  )
  row('  prefetches', kb(prefetch), '≤ 60 KB', prefetch <= 60 * 1024)
  row('  prefetches before scrolling', kb(page.prefetchAtFirst))
  row('  pictures', kb(image))
  const more = page.jsGzip - emptyPage.jsGzip
  row('JavaScript, gzip', `${kb(page.jsGzip)}, ${kb(more)} more`, '≤ the empty app’s + 4 KB', more <= 4096)
  row('HTML of a 700-word story, gzip', kb(page.htmlGzip), '≤ 25 KB', page.htmlGzip <= 25 * 1024)
  row('layout shift', page.layoutShift.toFixed(4), '0', page.layoutShift === 0)
  row(
    'click to headline',
    `${page.clickToHeadline?.toFixed(0) ?? '?'} ms`,
    '≤ 100 ms',
    (page.clickToHeadline ?? 999) <= 100,
  )
}

/** Seconds to rank the related stories of the whole catalog. */
function measureRelated(content: string): number {
  const articles = loadContent(content).records?.articles ?? []
  const stories = articles.map((article) => ({
    address: article.address,
    headline: article.headline,
    text: `${article.standfirst} ${article.body.text}`,
    topics: article.topics,
    storyline: article.storyline,
    editorsChoice: article.related,
    linked: storyLinks(article.body.text),
    published: Date.parse(article.published),
  }))
  const started = performance.now()
  relateStories(stories)
  return (performance.now() - started) / 1000
}

/** The newest story of about 700 words that is part of a storyline: its page has every kind of link. */
function storyOf700Words(content: string): string {
  const articles = loadContent(content).records?.articles ?? []
  const candidates = articles
    .filter(({ storyline }) => storyline !== undefined)
    .map((article) => ({ article, off: Math.abs(article.body.text.split(/\s+/).length - 700) }))
    .sort((a, b) => a.off - b.off)
  return `/${candidates[0]?.article.address ?? ''}`
}
