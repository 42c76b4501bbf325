import { Fragment, type ReactNode } from 'react'
import type { PlaceholderOf, WordKey, Words } from '@/lib/words/words'

type Props<Key extends WordKey> = {
  words: Words
  of: Key
  values: Readonly<Record<PlaceholderOf<Key>, ReactNode>>
}

/** A text of the interface with elements in its placeholders, in the order of the language. */
export function Phrase<Key extends WordKey>({ words, of, values }: Props<Key>) {
  const elements: Readonly<Record<string, ReactNode>> = values
  return words
    .pattern(of)
    .split(/\{(\w+)\}/)
    .map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change their order
      <Fragment key={index}>{index % 2 === 0 ? part : elements[part]}</Fragment>
    ))
}
