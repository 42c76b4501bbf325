'use client'

import { useLayoutEffect, useRef } from 'react'
import { BANNER } from '@/components/layout/kept-on-device'
import { keep, readKept } from '@/components/reader/device-storage'

/**
 * The button that closes the banner of a story. Can't be a server component: it stores on the device that the banner
 * was closed.
 */
export function CloseBanner({ story, text }: { story: string; text: string }) {
  const button = useRef<HTMLButtonElement>(null)
  const hide = (isClosed: boolean) => button.current?.closest('.banner')?.toggleAttribute('hidden', isClosed)
  useLayoutEffect(() => {
    hide(readKept(BANNER) === story)
  })
  const close = () => {
    keep(BANNER, story)
    hide(true)
    document.querySelector('h1')?.focus({ preventScroll: true })
  }
  return (
    <button ref={button} type="button" className="scripted" aria-label={text} title={text} onClick={close}>
      <span aria-hidden="true">×</span>
    </button>
  )
}
