import { parseDocument, stringify, YAMLSeq } from 'yaml'
import { authorRecord, sectionRecord, storylineRecord, topicRecord } from '@/lib/import/new-records'
import type { Plan } from '@/lib/import/plan'
import type { ContentWriter } from './write-content'

/** Writes the records that stories refer to. */
export function writeRecords(writer: ContentWriter, plan: Plan) {
  const folders = [
    ['authors', plan.authors, authorRecord],
    ['topics', plan.topics, topicRecord],
    ['storylines', plan.storylines, storylineRecord],
  ] as const
  for (const [folder, records, record] of folders)
    for (const one of records)
      writer.file(`content/${folder}/${one.id}.yaml`, stringify(record(one), { lineWidth: 0 }))
  append(writer, 'content/sections.yaml', 'sections', plan.sections.map(sectionRecord))
}

/** Adds redirects and hosts of embeds to the files of the publication. */
export function writeSettings(writer: ContentWriter, plan: Plan, hosts: readonly string[]) {
  append(writer, 'content/redirects.yaml', 'redirects', plan.redirects)
  append(writer, 'content/publication.yaml', 'embeds', hosts)
}

/** Adds entries to a list of a settings file, whose comments stay. */
function append(writer: ContentWriter, file: string, key: string, entries: readonly unknown[]) {
  if (entries.length === 0) return
  writer.change(file, (text) => {
    const document = parseDocument(text)
    const [error] = document.errors
    if (error !== undefined) throw error
    const list = document.get(key)
    if (list instanceof YAMLSeq) for (const entry of entries) list.add(document.createNode(entry))
    else document.set(key, entries)
    return document.toString({ lineWidth: 0 })
  })
}
