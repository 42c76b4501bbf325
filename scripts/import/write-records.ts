import { readFileSync } from 'node:fs'
import { parseDocument, stringify, YAMLSeq } from 'yaml'
import { authorRecord, sectionRecord, storylineRecord, topicRecord } from '@/lib/import/new-records'
import type { planImport } from '@/lib/import/plan'
import type { ContentWriter } from './write-content'

/** Writes the records that stories refer to. */
export function writeRecords(writer: ContentWriter, content: string, plan: ReturnType<typeof planImport>) {
  const folders = [
    ['authors', plan.authors, authorRecord],
    ['topics', plan.topics, topicRecord],
    ['storylines', plan.storylines, storylineRecord],
  ] as const
  for (const [folder, records, record] of folders)
    for (const one of records)
      writer.file(`content/${folder}/${one.id}.yaml`, stringify(record(one), { lineWidth: 0 }))
  if (plan.sections.length > 0)
    append(writer, content, 'sections.yaml', 'sections', plan.sections.map(sectionRecord))
}

/** Adds redirects and hosts of embeds to the files of the publication. */
export function writeSettings(
  writer: ContentWriter,
  content: string,
  plan: ReturnType<typeof planImport>,
  hosts: readonly string[],
) {
  if (plan.redirects.length > 0) append(writer, content, 'redirects.yaml', 'redirects', plan.redirects)
  if (hosts.length > 0) append(writer, content, 'publication.yaml', 'embeds', hosts)
}

/** Adds entries to a list of a settings file, whose comments stay. */
function append(
  writer: ContentWriter,
  content: string,
  file: string,
  key: string,
  entries: readonly unknown[],
) {
  const document = parseDocument(readFileSync(`${content}/${file}`, 'utf8'))
  const list = document.get(key)
  if (list instanceof YAMLSeq) for (const entry of entries) list.add(document.createNode(entry))
  else document.set(key, entries)
  writer.file(`content/${file}`, document.toString({ lineWidth: 0 }))
}
