import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** A third-party video or post, as a link. */
export function PlainEmbed({ url, title }: BlockProps<'Embed'>) {
  return (
    <p>
      <a href={url}>{title}</a> ({new URL(url).hostname})
    </p>
  )
}
