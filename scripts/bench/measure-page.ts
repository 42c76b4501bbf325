import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { BROWSER_ARGUMENTS, findBrowser } from '../browser'

export type PageFigures = {
  /** Bytes over the wire of everything that a cold visit loads, the page scrolled to its end. */
  transferred: {
    html: number
    js: number
    css: number
    font: number
    image: number
    prefetch: number
    other: number
  }
  /** Bytes of prefetches before the reader scrolls. */
  prefetchAtFirst: number
  /** The document and the scripts, gzip -6, without headers. */
  htmlGzip: number
  jsGzip: number
  layoutShift: number
  /** From the click on a story's link to its headline in the page, in milliseconds; undefined without such a link. */
  clickToHeadline?: number
}

const TYPES: Record<string, keyof PageFigures['transferred']> = {
  Document: 'html',
  Script: 'js',
  Stylesheet: 'css',
  Font: 'font',
  Image: 'image',
}

/** Serves a built site on a free port of this machine while `use` runs. */
export async function withServer<T>(folder: string, use: (origin: string) => Promise<T>): Promise<T> {
  const port = await freePort()
  const server: ChildProcess = spawn(
    process.execPath,
    [join(folder, 'node_modules/next/dist/bin/next'), 'start', '-p', String(port)],
    { cwd: folder, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('Ready') && resolve())
      server.on('exit', (code) => reject(new Error(`next start ended with ${code}`)))
    })
    return await use(`http://localhost:${port}`)
  } finally {
    server.kill()
    await once(server, 'exit')
  }
}

/** Visits a page with an empty cache and counts what it costs. */
export async function measurePage(origin: string, path: string): Promise<PageFigures> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const transferred = { html: 0, js: 0, css: 0, font: 0, image: 0, prefetch: 0, other: 0 }
    const sizes: Promise<{ html: number; js: number }>[] = []
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    const requests = new Map<string, { url: string; type: string }>()
    let lastHeard = performance.now()
    const untilQuiet = async () => {
      while (performance.now() - lastHeard < 1000) await new Promise((resolve) => setTimeout(resolve, 100))
    }
    network.on('Network.dataReceived', () => {
      lastHeard = performance.now()
    })
    network.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
      lastHeard = performance.now()
      requests.set(requestId, { url: request.url, type: type ?? 'Other' })
    })
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const request = requests.get(requestId)
      if (request === undefined) return
      const kind = request.url.includes('_rsc=') ? 'prefetch' : (TYPES[request.type] ?? 'other')
      transferred[kind] += encodedDataLength
    })
    page.on('response', (response) => {
      const kind = response.request().resourceType()
      if (kind !== 'document' && kind !== 'script') return
      sizes.push(
        response.body().then((body) => {
          const bytes = gzipSync(body, { level: 6 }).length
          return kind === 'document' ? { html: bytes, js: 0 } : { html: 0, js: bytes }
        }),
      )
    })
    await page.goto(origin + path)
    await untilQuiet()
    const prefetchAtFirst = transferred.prefetch
    await page.evaluate(async () => {
      for (let y = 0; y < document.body.scrollHeight; y += 400) {
        window.scrollTo(0, y)
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      }
    })
    await untilQuiet()
    const layoutShift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value)
          }).observe({ type: 'layout-shift', buffered: true })
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
        }),
    )
    const bodies = await Promise.all(sizes)
    const counted = { ...transferred }
    const clickToHeadline = await page.evaluate(
      () =>
        new Promise<number | undefined>((resolve) => {
          const link = document.querySelector<HTMLAnchorElement>('#related ~ ul a')
          const before = document.querySelector('h1')?.textContent
          if (link === null) return resolve(undefined)
          let clicked = 0
          new MutationObserver((_, observer) => {
            const now = document.querySelector('h1')?.textContent
            if (now === undefined || now === before) return
            observer.disconnect()
            requestAnimationFrame(() => resolve(performance.now() - clicked))
          }).observe(document.body, { subtree: true, childList: true, characterData: true })
          clicked = performance.now()
          link.click()
        }),
    )
    return {
      transferred: counted,
      prefetchAtFirst,
      htmlGzip: bodies.reduce((sum, { html }) => sum + html, 0),
      jsGzip: bodies.reduce((sum, { js }) => sum + js, 0),
      layoutShift,
      ...(clickToHeadline !== undefined && { clickToHeadline }),
    }
  } finally {
    await browser.close()
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
