import { escapeHtml } from '@/lib/format/characters'
import { recordOf } from '../json-record'

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function children(node: unknown): readonly unknown[] {
  return list(recordOf(node).children)
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function paragraph(html: string): string {
  return html.trim() === '' ? '' : tag('p', html)
}

export function tag(
  name: string,
  html: string | undefined,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return startTag(name, attributes) + (html === undefined ? '' : `${html}</${name}>`)
}

export function startTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
  return `<${name}${written.join('')}>`
}
