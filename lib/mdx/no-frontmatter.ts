/**
 * Replaces the package `vfile-matter` in next-mdx-remote (see next.config.ts), which would load a YAML parser into
 * every story page. A body that is rendered has no frontmatter: lib/content has split it off.
 */
export function matter(): never {
  throw new Error('A body has no frontmatter: lib/content has read it.')
}
