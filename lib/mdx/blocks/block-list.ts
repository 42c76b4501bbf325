import type { ReactNode } from 'react'
import { AlsoRead } from './also-read'
import type { BlockDefinition } from './define-block'
import { Embed } from './embed'
import { Event } from './event'
import { FactBox } from './fact-box'
import { Figure } from './figure'
import { KeyPoints } from './key-points'
import { LiveUpdate } from './live-update'
import { PullQuote } from './pull-quote'
import { Timeline } from './timeline'

/**
 * Every block that a writer may use. A new block is one definition, listed here, and its two components: for pages in
 * components/story/blocks.tsx, for feeds and light editions in components/editions/plain/blocks.tsx.
 */
const BLOCKS = {
  PullQuote,
  AlsoRead,
  Figure,
  KeyPoints,
  FactBox,
  Timeline,
  Event,
  Embed,
  LiveUpdate,
}

export type BlockName = keyof typeof BLOCKS
type Definition<Name extends BlockName> = (typeof BLOCKS)[Name]

/** The definitions without the types of their attributes, by name. */
export const DEFINITIONS: ReadonlyMap<string, BlockDefinition> = new Map(Object.entries(BLOCKS))

type WrittenOf<Name extends BlockName> = Definition<Name>['attributes']
type AddedOf<Name extends BlockName> =
  Definition<Name> extends BlockDefinition<WrittenOf<Name>, infer Added> ? Added : never
type RequiredIn<Attributes> = {
  [Key in keyof Attributes]: Attributes[Key] extends { required: true } ? Key : never
}[keyof Attributes]
/** The props of a block's component: the writer's attributes, then the data that the site adds. */
export type BlockProps<Name extends BlockName> = { [Key in RequiredIn<WrittenOf<Name>>]: string } & {
  [Key in Exclude<keyof WrittenOf<Name>, RequiredIn<WrittenOf<Name>>>]?: string
} & AddedOf<Name> & { children?: ReactNode }
