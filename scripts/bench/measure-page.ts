import { gzipSync } from 'node:zlib'
import { chromium, type Page, type Request } from '@playwright/test'
import { BROWSER_ARGUMENTS, findReadersBrowser } from '../browser'
import { layoutShift } from '../layout-shift'

type Transferred = Record<'html' | 'js' | 'css' | 'font' | 'image' | 'prefetch' | 'other', number>

export type PageFigures = {
  /** Bytes over the wire, headers included: until the page is quiet, and after scrolling to its end. */
  atFirst: Transferred
  transferred: Transferred
  /** The document and the scripts, gzip -6, without headers. */
  htmlGzip: number
  jsGzip: number
  layoutShift: number
  /** From the click on a story's link to its headline on the screen, in milliseconds; undefined without such a link. */
  clickToHeadline?: number
}

const TYPES: Record<string, keyof Transferred> = {
  Document: 'html',
  Script: 'js',
  Stylesheet: 'css',
  Font: 'font',
  Image: 'image',
}

/** Loads a page with an empty cache, scrolls to its end and follows a link to a related story; measures each step. */
export async function measurePage(origin: string, path: string): Promise<PageFigures> {
  const browser = await chromium.launch({ executablePath: findReadersBrowser(), args: BROWSER_ARGUMENTS })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const { transferred, quiet } = await watchNetwork(page)
    const loaded: Request[] = []
    page.on('requestfinished', (request) => loaded.push(request))
    await page.goto(origin + path)
    await quiet()
    const atFirst = { ...transferred }
    await page.evaluate(async () => {
      for (let y = 0; y < document.body.scrollHeight; y += 400) {
        window.scrollTo(0, y)
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      }
    })
    await quiet()
    const figures = {
      atFirst,
      transferred: { ...transferred },
      htmlGzip: await gzipOf(loaded, 'document'),
      jsGzip: await gzipOf(loaded, 'script'),
      layoutShift: await layoutShift(page),
    }
    const clickToHeadline = await followLink(page)
    return { ...figures, ...(clickToHeadline !== undefined && { clickToHeadline }) }
  } finally {
    await browser.close()
  }
}

/** Milliseconds from the request of a page to its last byte. */
export async function answerTime(address: string): Promise<number> {
  const started = performance.now()
  const response = await fetch(address)
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${address} answers ${response.status}`)
  return performance.now() - started
}

/** Counts the requests that a page finishes. `quiet` waits for a second without traffic. */
async function watchNetwork(page: Page): Promise<{ transferred: Transferred; quiet(): Promise<void> }> {
  const transferred = { html: 0, js: 0, css: 0, font: 0, image: 0, prefetch: 0, other: 0 }
  const open = new Map<string, keyof Transferred>()
  let lastHeard = performance.now()
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  network.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other' }) => {
    const headers = Object.keys(request.headers).map((name) => name.toLowerCase())
    const isPrefetch = request.url.includes('_rsc=') || headers.includes('next-router-prefetch')
    open.set(requestId, isPrefetch ? 'prefetch' : (TYPES[type] ?? 'other'))
    lastHeard = performance.now()
  })
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = open.get(requestId)
    if (kind !== undefined) transferred[kind] += encodedDataLength
    open.delete(requestId)
    lastHeard = performance.now()
  })
  network.on('Network.loadingFailed', ({ requestId }) => open.delete(requestId))
  return {
    transferred,
    // Playwright's `networkidle` occurs once per page, so it can't be used after scrolling.
    async quiet() {
      while (open.size > 0 || performance.now() - lastHeard < 1000)
        await new Promise((resolve) => setTimeout(resolve, 100))
    },
  }
}

async function gzipOf(requests: readonly Request[], type: string): Promise<number> {
  let bytes = 0
  for (const request of requests) {
    if (request.resourceType() !== type) continue
    const body = await (await request.response())?.body()
    if (body !== undefined) bytes += gzipSync(body, { level: 6 }).length
  }
  return bytes
}

/** Clicks the first related story; milliseconds until its headline has been painted. */
function followLink(page: Page): Promise<number | undefined> {
  return page.evaluate(
    () =>
      new Promise<number | undefined>((resolve, reject) => {
        const link = document.querySelector<HTMLAnchorElement>('#related ~ ul a')
        const before = document.querySelector('h1')?.textContent
        if (link === null) return resolve(undefined)
        let clicked = 0
        link.addEventListener('click', (event) => {
          clicked = event.timeStamp
        })
        setTimeout(
          () => reject(new Error('a click on a related story changed nothing in ten seconds')),
          10_000,
        )
        new MutationObserver((_, observer) => {
          const now = document.querySelector('h1')?.textContent
          if (now === undefined || now === before) return
          observer.disconnect()
          // The frame that shows it has been painted when the task after it runs.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - clicked)))
        }).observe(document.body, { subtree: true, childList: true, characterData: true })
        link.click()
      }),
  )
}
