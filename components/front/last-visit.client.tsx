'use client'

import { useEffect } from 'react'
import { VISITS } from '@/components/layout/kept-on-device'
import { keep, readKept } from '@/components/reader/device-storage'
import { nextVisits } from '@/components/reader/visits'

/**
 * Separates the stories that are new since the reader's last visit from the older ones in the list of the latest
 * stories. Sets an attribute on the first older story, for which `app/styles/reader.css` draws a rule that moves
 * nothing. Can't be a server component: the time of the last visit is stored on the device.
 */
export function LastVisit({ text }: { text: string }) {
  useEffect(() => {
    const visits = nextVisits(readKept(VISITS), Date.now())
    keep(VISITS, JSON.stringify(visits))
    const times = [...document.querySelectorAll<HTMLTimeElement>('.ticker li > time')]
    const index = times.findIndex(({ dateTime }) => Date.parse(dateTime) <= visits.before)
    // Without a story on either side there is nothing to separate.
    if (index > 0) times[index]?.parentElement?.setAttribute('data-last-visit', text)
  }, [text])
  return null
}
