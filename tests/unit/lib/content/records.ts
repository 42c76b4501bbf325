import type { ArticleFile, FrontBlock, RecordFiles } from '@/lib/content/schema'

const source = { file: 'content/test.yaml', lineOf: () => 1 }

/** A public news story; a test may override its fields. */
export function article(address: string, more: Partial<ArticleFile> = {}): ArticleFile {
  return {
    address,
    section: address.split('/')[0] ?? '',
    headline: `Headline of ${address}`,
    standfirst: 'A standfirst.',
    published: '2026-01-01T12:00:00Z',
    authors: ['asha-rao'],
    kind: 'news',
    topics: [],
    related: [],
    corrections: [],
    draft: false,
    redirectFrom: [],
    opening: 'standard',
    figures: {},
    body: { text: 'Words.', line: 9, format: 'mdx' },
    source: { file: `content/articles/${address}.mdx`, lineOf: () => 1 },
    ...more,
  }
}

/** A small publication with the given stories and front page. */
export function records(articles: ArticleFile[], front: FrontBlock[] = []): RecordFiles {
  return {
    publication: {
      name: 'The Test',
      tagline: 'A test',
      description: 'A test.',
      language: 'en-GB',
      timeZone: 'Europe/London',
      email: 'desk@example.org',
      copyright: 'The Test',
      pages: [],
      embeds: [],
      scripts: [],
    },
    sections: [
      { id: 'world', name: 'World', description: 'Far.' },
      { id: 'city', name: 'City', description: 'Near.' },
    ],
    front,
    redirects: [],
    mostRead: [],
    authors: new Map([['asha-rao', { id: 'asha-rao', name: 'Asha Rao', role: 'Editor', bio: 'Writes.' }]]),
    topics: new Map([
      ['ferries', { id: 'ferries', name: 'Ferries', description: 'Boats.' }],
      ['food', { id: 'food', name: 'Food', description: 'Meals.' }],
    ]),
    storylines: new Map([['strike', { id: 'strike', name: 'The strike', summary: 'It stopped.' }]]),
    pages: new Map(),
    articles,
    histories: new Map(),
    sources: { publication: source, sections: source, front: source, redirects: source },
  }
}
