import { InLanguage } from '@/components/editions/plain/in-language'
import { Phrase } from '@/components/editions/plain/phrase'
import { ListLink } from '@/components/layout/list-link'
import type { Author } from '@/lib/content/schema'
import { listHref } from '@/lib/site/routes'
import type { Words } from '@/lib/words/words'
import { AuthorMark } from './author-mark'

type Props = { authors: readonly Author[]; words: Words; frame: string | undefined }

/** Name, role and biography of each author, under the story. */
export function AuthorCards({ authors, words, frame }: Props) {
  return authors.map((author) => (
    <section
      key={author.id}
      className="author-card"
      aria-label={words('aboutAuthor', { name: author.name })}
      lang={frame}
    >
      <AuthorMark name={author.name} />
      <div>
        <p>
          <InLanguage language={frame}>
            <Phrase
              words={words}
              of="nameAndRole"
              values={{
                name: <ListLink href={listHref('author', author.id)}>{author.name}</ListLink>,
                role: <span>{author.role}</span>,
              }}
            />
          </InLanguage>
        </p>
        <p>
          <InLanguage language={frame}>{author.bio}</InLanguage>
        </p>
      </div>
    </section>
  ))
}
