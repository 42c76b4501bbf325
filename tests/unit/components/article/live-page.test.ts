import { afterEach, expect, test, vi } from 'vitest'
import { takeEntries } from '@/components/article/live-page'

class EmptyPage {
  querySelector = () => null
  querySelectorAll = () => []
  getElementById = () => null
}

/** A browser with an empty page, and a server that responds with another one. */
function respondWith(status: number) {
  vi.stubGlobal('Document', EmptyPage)
  vi.stubGlobal('document', new EmptyPage())
  vi.stubGlobal('location', { pathname: '/city/hearing' })
  vi.stubGlobal('scrollY', 0)
  class Request {
    status = status
    response = new EmptyPage()
    onload = () => {}
    open = () => {}
    send = () => this.onload()
  }
  vi.stubGlobal('XMLHttpRequest', Request)
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('entries are taken from the story’s page, not from the page of an error: it is asked for again', async () => {
  respondWith(200)
  await expect(takeEntries('v1', ['a'])).resolves.toBeUndefined()
  respondWith(502)
  await expect(takeEntries('v1', ['a'])).rejects.toThrow('502')
})
