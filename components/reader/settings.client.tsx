'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { SETTINGS } from '@/components/layout/kept-on-device'
import { keep, onKeptChange, readKept } from './device-storage'
import { deletePages, hasPages } from './kept-pages'
import type { SettingsTexts } from './settings-texts'

const NONE = () => null

/**
 * The settings of the site's appearance, and everything that is stored on the device, with buttons to download and
 * delete it. Can't be a server component: only the browser knows what it stores.
 */
export function Settings({ texts, sample }: { texts: SettingsTexts; sample: string }) {
  const chosen = parsed(useSyncExternalStore(onKeptChange, () => readKept(SETTINGS), NONE))
  const [isDenied, setDenied] = useState(false)
  const choose = (name: string, value: string) => {
    const { [name]: _, ...others } = chosen
    const next = value === '' ? others : { ...others, [name]: value }
    setDenied(!keep(SETTINGS, Object.keys(next).length === 0 ? null : JSON.stringify(next)))
  }
  return (
    <div className="choices">
      {texts.choices.map(({ name, label, values }) => (
        <fieldset key={name}>
          <legend>{label}</legend>
          {values.map((one) => (
            <label key={one.value}>
              <input
                type="radio"
                name={name}
                value={one.value}
                checked={(chosen[name] ?? '') === one.value}
                onChange={() => choose(name, one.value)}
              />
              {one.label}
            </label>
          ))}
        </fieldset>
      ))}
      <p className="prose">{sample}</p>
      <p role="status">{isDenied && texts.denied}</p>
      <Kept texts={texts} />
    </div>
  )
}

/** A description of everything that is stored, with the buttons that export and delete it. */
function Kept({ texts }: { texts: SettingsTexts }) {
  const [isDeleted, setDeleted] = useState(false)
  const kept = useSyncExternalStore(
    onKeptChange,
    () => JSON.stringify(texts.kept.filter(({ key }) => readKept(key) !== null).map(({ text }) => text)),
    NONE,
  )
  const [pages, setPages] = useState(false)
  useEffect(() => void hasPages().then(setPages), [])
  const sentences: string[] = [...JSON.parse(kept ?? '[]'), ...(pages ? [texts.keptPages] : [])]
  const deleteAll = async () => {
    for (const { key } of texts.kept) keep(key, null)
    await deletePages()
    setPages(false)
    setDeleted(true)
  }
  return (
    <section>
      <h2>{texts.heading}</h2>
      <p>{texts.note}</p>
      {sentences.length === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <fieldset>
        <button type="button" onClick={() => download(texts.kept.map(({ key }) => key))}>
          {texts.exportAll}
        </button>
        <button type="button" onClick={deleteAll}>
          {texts.deleteAll}
        </button>
      </fieldset>
      <p role="status">{isDeleted && sentences.length === 0 && texts.deleted}</p>
    </section>
  )
}

/** Parses the stored settings as the script in the head does; an empty record for any other text. */
function parsed(json: string | null): Record<string, string> {
  try {
    return JSON.parse(json ?? '{}') ?? {}
  } catch {
    // Another script of the site's origin wrote this text. The next choice replaces it.
    return {}
  }
}

/** Downloads everything that is stored as one JSON file. Stored texts that are JSON become values in it. */
function download(keys: readonly string[]) {
  const entries = keys.flatMap((key) => {
    const text = readKept(key)
    return text === null ? [] : [[key, contentOf(text)] as const]
  })
  const json = JSON.stringify(Object.fromEntries(entries), undefined, 2)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }))
  link.download = `${location.hostname}.json`
  link.click()
  URL.revokeObjectURL(link.href)
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Text that isn't JSON stays text.
    return text
  }
}
