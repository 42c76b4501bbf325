/**
 * JSON-LD for search engines, each object in its own script element. Browsers don't run it. Put it after the content, which is
 * then painted earlier, but before a story that isn't live (after-text.tsx).
 */
export function JsonLd({ things }: { things: readonly object[] }) {
  return things.map((thing, index) => {
    // A headline may contain `</script>`, which ends the element even inside quotes, or `<!--`, which changes how the rest is
    // parsed. In JSON, `\u003c` is the same character.
    const json = JSON.stringify(thing).replaceAll('<', '\\u003c')
    return (
      <script
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of a page's objects never changes
        key={index}
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose only dangerous character is escaped
        dangerouslySetInnerHTML={{ __html: json }}
      />
    )
  })
}
