import { isMap, parseDocument, stringify, YAMLSeq } from 'yaml'
import { authorRecord, sectionRecord, storylineRecord, topicRecord } from '@/lib/import/new-records'
import type { NewRecord, Plan } from '@/lib/import/plan'
import type { Words } from '@/lib/words/words'
import type { ContentWriter } from './write-content'

/** Writes the records that stories refer to. */
export function writeRecords(writer: ContentWriter, plan: Plan, words: Words) {
  const folders = [
    ['authors', plan.authors, (one: NewRecord) => authorRecord(one, words('author'))],
    ['topics', plan.topics, topicRecord],
    ['storylines', plan.storylines, storylineRecord],
  ] as const
  for (const [folder, records, record] of folders)
    for (const one of records)
      writer.file(`content/${folder}/${one.id}.yaml`, stringify(record(one), { lineWidth: 0 }))
  append(writer, 'content/sections.yaml', 'sections', plan.sections.map(sectionRecord))
  showSections(writer, plan)
}

/** Gives each new section a block on the front page, before the list of all stories. */
function showSections(writer: ContentWriter, plan: Plan) {
  if (plan.sections.length === 0) return
  writer.change('content/front.yaml', (text) => {
    const document = parseDocument(text)
    const [error] = document.errors
    if (error !== undefined) throw error
    const blocks = document.get('blocks')
    if (!(blocks instanceof YAMLSeq)) return text
    const isOf = (key: string, value: string) => (block: unknown) => isMap(block) && block.get(key) === value
    const missing = plan.sections.filter(({ id }) => !blocks.items.some(isOf('section', id)))
    const river = blocks.items.findIndex(isOf('block', 'river'))
    const at = river === -1 ? blocks.items.length : river
    const made = missing.map(({ id }) => document.createNode({ block: 'section', section: id, count: 4 }))
    blocks.items.splice(at, 0, ...made)
    return missing.length === 0 ? text : document.toString({ lineWidth: 0, flowCollectionPadding: false })
  })
}

/** Adds redirects and hosts of embeds to the files of the publication. */
export function writeSettings(writer: ContentWriter, plan: Plan, hosts: readonly string[]) {
  append(writer, 'content/redirects.yaml', 'redirects', plan.redirects)
  append(writer, 'content/publication.yaml', 'embeds', hosts)
}

/** Adds entries to a list of a settings file. Keeps its comments. */
function append(writer: ContentWriter, file: string, key: string, entries: readonly unknown[]) {
  if (entries.length === 0) return
  writer.change(file, (text) => {
    const document = parseDocument(text)
    const [error] = document.errors
    if (error !== undefined) throw error
    const list = document.get(key)
    if (list instanceof YAMLSeq) {
      // One entry per line, even if the list was `[]`.
      list.flow = false
      for (const entry of entries) list.add(document.createNode(entry))
    } else document.set(key, entries)
    return document.toString({ lineWidth: 0 })
  })
}
