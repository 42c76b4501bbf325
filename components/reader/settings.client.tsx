'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { SETTINGS } from '@/components/layout/kept-on-device'
import { keep, onKeptChange, readKept } from './kept'
import { deletePages, hasPages } from './kept-pages'
import type { SettingsTexts } from './settings-texts'

const NONE = () => null

/**
 * The choices of how the site looks, and everything that is kept on the device, to download and to delete.
 * Can't be a server component: only the browser knows what it keeps.
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

/** What is kept, in words, with the buttons that export and delete it. */
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

/** The choices as the script in the head reads them; none where the text isn't theirs. */
function parsed(json: string | null): Record<string, string> {
  try {
    return JSON.parse(json ?? '{}') ?? {}
  } catch {
    // Another script of the site's origin wrote this text. The next choice replaces it.
    return {}
  }
}

/** Saves everything that is kept as a JSON file, in which texts that are JSON themselves are values. */
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
    // Plain text is its own value.
    return text
  }
}
