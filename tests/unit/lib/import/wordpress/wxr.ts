/** A small export of WordPress, written for tests. */
export function wxr(...records: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"><channel>
<title>The Old Paper</title>
<link>https://old.example.org</link>
<language>en-GB</language>
<wp:base_site_url>https://wordpress.com/</wp:base_site_url>
<wp:base_blog_url>https://old.example.org</wp:base_blog_url>
<wp:author><wp:author_login><![CDATA[asha]]></wp:author_login><wp:author_display_name><![CDATA[Asha Rao]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>7</wp:term_id><wp:category_nicename>world</wp:category_nicename><wp:cat_name>World</wp:cat_name></wp:category>
${records.join('\n')}
</channel></rss>
`
}

type Fields = Readonly<Record<string, string>>

/** An item; `more` is XML inside it. */
export function item(fields: Fields, more = ''): string {
  const all: Fields = {
    title: 'The envoy resigns',
    link: 'https://old.example.org/2019/07/envoy/',
    guid: 'https://old.example.org/?p=5',
    'dc:creator': 'asha',
    'content:encoded': 'Text.',
    'wp:post_id': '5',
    'wp:post_date': '2019-07-10 14:05:00',
    'wp:post_date_gmt': '2019-07-10 08:35:00',
    'wp:post_name': 'envoy',
    'wp:status': 'publish',
    'wp:post_type': 'post',
    ...fields,
  }
  const elements = Object.entries(all).map(([name, text]) => `<${name}><![CDATA[${text}]]></${name}>`)
  return `<item>\n${elements.join('\n')}\n${more}</item>`
}

export function meta(key: string, value: string): string {
  return `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>\n`
}

export function term(domain: string, nicename: string, name: string): string {
  return `<category domain="${domain}" nicename="${nicename}"><![CDATA[${name}]]></category>\n`
}
