import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { FRONT_BLOCKS } from '@/lib/content/front-schema'
import { describeKey, isList, shapeOf } from '@/lib/content/schema-keys'
import { contentReference, RECORDS } from '@/scripts/content-reference'

test('docs/content.md is what `npm run docs` writes', () => {
  expect(readFileSync('docs/content.md', 'utf8')).toBe(contentReference())
})

/** Every key of a record with its schema, keys of inner records included. */
function keysOf(name: string, schema: z.ZodType): [string, z.ZodType][] {
  return Object.entries(shapeOf(schema) ?? {}).flatMap(([key, child]): [string, z.ZodType][] => {
    const path = `${name}.${key}`
    return [[path, child], ...keysOf(isList(child) ? `${path}[]` : path, child)]
  })
}

const KEYS = [
  ...RECORDS.flatMap(({ anchor, schema }) => keysOf(anchor, schema)),
  ...FRONT_BLOCKS.flatMap((block) => keysOf([...block.shape.block.values].join(), block)),
].filter(([path]) => !path.endsWith('.block'))

describe('each key', () => {
  test.each(KEYS)('%s is described, and its example is valid', (_, schema) => {
    const { description, example, type } = describeKey(schema)
    expect(description).toMatch(/\S/)
    expect(type).toMatch(/\S/)
    if (example !== undefined) expect(schema.safeParse(parse(example)).error).toBeUndefined()
  })

  test('has the type that its schema names, also outside of a default', () => {
    const count = z.int().max(40).default(4).meta({ title: 'number up to 40' })
    expect(describeKey(count).type).toBe('number up to 40')
    expect(describeKey(count.optional()).type).toBe('number up to 40')
    expect(contentReference()).toMatch(/`count` \| number from 1 to 40 \|/)
  })

  test('of the contract is there', () => {
    const names = KEYS.map(([path]) => path)
    for (const key of [
      'canonical',
      'language',
      'translationOf',
      'audio.src',
      'audio.duration',
      'audio.size',
      'audio.credit',
      'ended',
      'opening',
      'aiUse',
      'image.licence',
      'image.licenceExpires',
      'image.focus',
      'corrections[].at',
      'withdrawn.reason',
      'redirectFrom',
    ])
      expect(names).toContain(`story.${key}`)
  })
})
