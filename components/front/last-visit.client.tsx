'use client'

import { useEffect } from 'react'
import { VISITS } from '@/components/layout/kept-on-device'
import { keep, readKept } from '@/components/reader/kept'
import { nextVisits } from '@/components/reader/visits'

/**
 * Draws a rule in a list of the latest stories between those that are new since the reader's last visit and those that were
 * there: an attribute of the first story that was there, which `app/styles/reader.css` shows without moving anything.
 * Can't be a server component: the time of the last visit is kept on the device.
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
