/** Facts for search engines, each in a script element of its own. Browsers don't run them. */
export function JsonLd({ things }: { things: readonly object[] }) {
  return things.map((thing, index) => {
    // The first `</script>` ends the element, whatever quotes it stands in, and `<!--` changes how the rest is read:
    // a headline that holds either must not. In JSON, `\u003c` is the same character.
    const json = JSON.stringify(thing).replaceAll('<', '\\u003c')
    return (
      <script
        // biome-ignore lint/suspicious/noArrayIndexKey: a page's things never change their order
        key={index}
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose only dangerous character is escaped
        dangerouslySetInnerHTML={{ __html: json }}
      />
    )
  })
}
