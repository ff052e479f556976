import { useSearchWords } from '#ui/place.ts'
import { useAsked } from './addresses.ts'
import { Comments } from './comments.tsx'
import { useComments } from './queries.ts'
import { ReportFrame } from './report-frame.tsx'

/** What people of a group wrote. */
export function CommentsPage() {
  const [{ question }] = useSearchWords()
  const pages = useComments(useAsked(), question)
  const first = pages.data?.pages[0]
  // The frame wants one answer: the first page carries heading, topics and languages.
  const query = { ...pages, data: first } as Parameters<
    typeof ReportFrame<NonNullable<typeof first>>
  >[0]['query']
  return (
    <ReportFrame part="comments" query={query}>
      {answer => (
        <Comments
          answer={answer}
          entries={pages.data?.pages.flatMap(({ entries }) => entries) ?? []}
          only={question}
          more={pages.hasNextPage ? () => void pages.fetchNextPage() : null}
          loading={pages.isFetchingNextPage}
        />
      )}
    </ReportFrame>
  )
}
