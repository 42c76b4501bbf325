/**
 * Takes the place of the package `vfile-matter` in next-mdx-remote (see next.config.ts), which loads a YAML parser into
 * every story page. A body has no frontmatter by the time that it is rendered.
 */
export function matter(): never {
  throw new Error('A body has no frontmatter: lib/content has read it.')
}
