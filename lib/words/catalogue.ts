import type { en } from './en'

type English = typeof en

/** The name of a word or phrase of the interface. */
export type WordKey = keyof English

/** A text for each plural category of a language (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
export type PluralForms<Category extends Intl.LDMLPluralRule = Intl.LDMLPluralRule> = Readonly<
  Record<Category, string>
>

/** All words of a language. `Category`: its plural categories. A missing word or category is a type error. */
export type Catalogue<Category extends Intl.LDMLPluralRule> = {
  readonly [Key in WordKey]: English[Key] extends string ? string : PluralForms<Category>
}

type PlaceholderIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderIn<Rest>
  : never

/** `site` for the text `Also read on {site}`. */
export type PlaceholderOf<Key extends WordKey> = PlaceholderIn<
  English[Key] extends { other: infer Text } ? Text : English[Key]
>

/** The arguments after the key: the values of its placeholders, if it has any. Numbers get the language's digits. */
export type ValuesOf = {
  readonly [Key in WordKey]: [PlaceholderOf<Key>] extends [never]
    ? []
    : [
        values: {
          readonly [Name in PlaceholderOf<Key>]: Name extends 'count' ? number : string | number
        },
      ]
}
