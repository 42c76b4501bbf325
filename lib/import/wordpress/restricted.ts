import type { Note } from '../archive-item'
import { plainText } from '../html/plain-text'
import { recordOf } from '../json-record'
import { changed } from '../notes'
import { type Block, blocksIn } from './blocks'
import { metaOf, type WxrRecord } from './read-wxr'
import { closingAt } from './shortcodes'

/** Shortcodes of membership plugins. Without an end tag they restrict nothing. A message in them can have brackets. */
const SHORTCODE =
  /\[(\[?)(members?[_-]?only|members?[_-](?:access|content|logged[_-]?in)|(?:pmpro_)?membership|(?:wlm_)?private(?:_\w+)?|private-content|(?:arm_)?restrict(?:ed)?(?:[_-]content)?|(?:swpm_)?protected?(?:[_-]content)?|premium(?:[_-]content)?|paid(?:[_-]content)?|paywall|subscribers?(?:[_-](?:only|content))?|(?:(?:is|if|user|um|wpmem)[_-]?){0,2}logged[_-]?in|is_paid|s2if|mepr-(?:active|show|rule|protect)|wlm_ismember|groups_(?:member|can)|memberful|ihc-hide-content)((?:\s[^\]]{0,2000})?)\](\]?)/gi
/** Conditions of these shortcodes that are true for visitors. The word in a message doesn't count. */
const FOR_VISITORS =
  /\blevels?=["']?0["']?\s*$|!\s*is_user|\bifallowed=["']?hide|(?:^\s*|(?<!message|text|title)=(["']?))(?:visitors?|guests?|not[_-]?logged(?:[_-]?in)?)(?:[_-]only)?\1(?:\s|$)/i
/** Blocks whose contents aren't for everybody. */
const BLOCK =
  /^(?:premium-content\/subscriber-view|pmpro\/membership|[\w-]+\/(?:members?-(?:only|content)|protected-content|restrict(?:ed)?-content))$/
/** The block after which text is for subscribers. */
const PAYWALL = 'jetpack/paywall'
/** A quick test: most texts contain none of these blocks. */
const MAYBE_BLOCK =
  /blockVisibility|wp:(?:jetpack\/paywall|premium-content\/|pmpro\/|[\w-]+\/(?:member|protect|restrict))/

/** Why not everybody could read a post; undefined for a public one. */
export function restrictionOf(record: WxrRecord): string | undefined {
  const value = (key: string) => metaOf(record, key)
  const jetpack = value('_jetpack_newsletter_access')
  const hasFreePart = record.fields.get('content:encoded')?.includes(`wp:${PAYWALL}`) === true
  if (!/^(?:everybody)?$/.test(jetpack) && !hasFreePart) return `for subscribers only (${jetpack})`
  const isFor =
    value('_members_access_role') !== '' ||
    !/^\s*(?:a:0:\{\})?$/.test(value('rcp_subscription_level')) ||
    !/^(?:|All|a:0:\{\}|a:1:\{i:0;s:3:"All";\})$/i.test(value('rcp_user_level')) ||
    !/^(?:|0|None)$/i.test(value('rcp_access_level')) ||
    /^(?:1|true|on)$/.test(value('_is_paid')) ||
    value('groups-read') !== '' ||
    value('_groups-read') !== '' ||
    /"visibility_type";s:\d+:"only"/.test(value('_issuem_leaky_paywall_visibility')) ||
    /"_um_custom_access_settings";(?:s:1:"1"|b:1|i:1);[\s\S]*"_um_accessible";(?:s:1:"2"|i:2)/.test(
      value('um_content_restriction'),
    )
  return isFor ? 'for members only, by a setting of a plugin' : undefined
}

/** The text that everybody could read: without the parts that are hidden or for members. Keeps the lines. */
export function publicText(source: string, notes: Note[]): string {
  const withoutBlocks = MAYBE_BLOCK.test(source) ? cut(source, restrictedBlocks(source), notes) : source
  return source.includes('[/')
    ? cut(withoutBlocks, restrictedShortcodes(withoutBlocks), notes)
    : withoutBlocks
}

type Part = { start: number; end: number; what: string }
const FOR_MEMBERS = 'a part for members only was left out'

function restrictedBlocks(source: string): Part[] {
  return blocksIn(source).flatMap((block): Part[] => {
    const { name, start, end } = block
    if (name === PAYWALL) return [{ start, end: source.length, what: FOR_MEMBERS }]
    if (BLOCK.test(name)) return [{ start, end, what: FOR_MEMBERS }]
    return isHidden(block) ? [{ start, end, what: 'a block that is hidden at the source was left out' }] : []
  })
}

/** Hidden by WordPress itself, or for readers who are logged in by the plugin Block Visibility. */
function isHidden({ settings }: Block): boolean {
  const ofPlugin = recordOf(settings.blockVisibility)
  return (
    recordOf(settings.metadata).blockVisibility === false ||
    ofPlugin.hideBlock === true ||
    /"visibilityByRole":"(?:logged-in|user-role|users|user-rule-sets)"/.test(JSON.stringify(ofPlugin))
  )
}

function restrictedShortcodes(source: string): Part[] {
  return [...source.matchAll(SHORTCODE)].flatMap((match): Part[] => {
    const [whole, bracket = '', name = '', written = '', lastBracket = ''] = match
    const isText = bracket !== '' && lastBracket !== ''
    if (isText || written.trimEnd().endsWith('/') || FOR_VISITORS.test(written)) return []
    const start = match.index + bracket.length
    const closing = closingAt(source, name, match.index + whole.length - lastBracket.length)
    return closing === undefined ? [] : [{ start, end: closing.end, what: FOR_MEMBERS }]
  })
}

function cut(source: string, parts: readonly Part[], notes: Note[]): string {
  let text = ''
  let at = 0
  for (const { start, end, what } of parts) {
    if (start < at) continue
    const removed = source.slice(start, end)
    notes.push(changed(what, plainText(removed).slice(0, 200)))
    text += source.slice(at, start) + removed.replace(/[^\n]+/g, '')
    at = end
  }
  return text + source.slice(at)
}
