import { expect, type Page, test } from '@playwright/test'

const STORY = '/world/uk-ambassador-resigns'

/** A browser with one voice, which speaks a sentence when the test lets it end the one before. */
async function withVoice(page: Page, lang: string) {
  await page.addInitScript((lang) => {
    const spoken: string[] = []
    let current: SpeechSynthesisUtterance | undefined
    class Utterance extends EventTarget {
      voice: SpeechSynthesisVoice | null = null
      lang = ''
      constructor(readonly text: string) {
        super()
      }
    }
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [{ lang, localService: true }],
      speak: (utterance: SpeechSynthesisUtterance) => {
        current = utterance
        spoken.push(utterance.text)
      },
      cancel: () => {
        current = undefined
      },
    })
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
    Object.assign(window, {
      SpeechSynthesisUtterance: Utterance,
      spoken,
      endSentence: () => current?.dispatchEvent(new Event('end')),
    })
  }, lang)
}

const spoken = (page: Page): Promise<string[]> => page.evaluate('spoken')
const marked = (page: Page): Promise<string> =>
  page.evaluate("String([...(CSS.highlights.get('spoken') ?? [])][0] ?? '')")

test('a story is read aloud sentence by sentence, with the sentence marked, and stops with the page', async ({
  page,
}) => {
  await withVoice(page, 'en-US')
  await page.goto(STORY)
  const headline = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const listen = page.getByRole('button', { name: 'Listen' })
  const place = () => page.locator('.prose').boundingBox()
  const before = await place()
  await listen.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => spoken(page)).toEqual([headline])
  expect(await marked(page)).toBe(headline)
  expect(await place()).toEqual(before)
  await expect(page.locator('.reading-time')).toBeHidden()
  await page.evaluate('endSentence()')
  const [, second = ''] = await spoken(page)
  expect(await page.locator('.standfirst').textContent()).toContain(second)
  expect(await marked(page)).toBe(second)

  await page.getByRole('button', { name: 'Pause' }).press('Enter')
  await page.getByRole('button', { name: 'Resume' }).press('Enter')
  expect(await spoken(page)).toEqual([headline, second, second])
  await page.getByRole('button', { name: 'Stop' }).press('Enter')
  await expect(listen).toBeFocused()
  expect(await marked(page)).toBe('')

  await listen.press('Enter')
  await expect.poll(() => spoken(page)).toHaveLength(4)
  await page.locator('.nameplate a').click()
  await expect(page).toHaveURL('/')
  await page.evaluate('endSentence()')
  expect(await spoken(page)).toHaveLength(4)
})

test('without a voice for its language a story has no button, and nothing moves', async ({ page }) => {
  await withVoice(page, 'hi-IN')
  await page.goto(STORY)
  const share = page.getByRole('button', { name: 'Share' })
  await expect(share).toBeVisible()
  await expect(page.getByRole('button', { name: 'Listen' })).toHaveCount(0)
  // The hidden button has no row of its own.
  const middle = (selector: string) =>
    page.locator(selector).evaluate((element) => {
      const { top, height } = element.getBoundingClientRect()
      return top + height / 2
    })
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    expect(Math.abs((await middle('[data-listen]')) - (await middle('.reading-time')))).toBeLessThan(2)
  }
})

test('a story with a sound file of its own has a player, which loads nothing before it is used', async ({
  page,
}) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  await page.goto('/culture/the-bell-buoy', { waitUntil: 'networkidle' })
  await expect(page.locator('.player')).toContainText('Listen · 0:01 · Recorded by Asha Rao')
  expect(loaded).not.toContain('/audio/bell.wav')
  await expect(page.getByRole('button', { name: 'Listen' })).toHaveCount(0)
  const length = await page.locator('audio').evaluate(async (player: HTMLAudioElement) => {
    player.load()
    player.preload = 'metadata'
    await new Promise((resolve) => player.addEventListener('loadedmetadata', resolve, { once: true }))
    return player.duration
  })
  expect(length).toBeCloseTo(1)
})
