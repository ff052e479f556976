import { useQuery } from '@tanstack/react-query'
import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { Segment } from '#ui/segment.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { MessageCard } from './message-card.tsx'
import { FEEDBACK, feedback } from './queries.ts'
import { VIEWS } from './views.ts'
import { t } from './words.ts'

/** One recognition or guidance by itself: where notices and search results lead. */
export function FeedbackPage() {
  const id = useParam('id')
  const query = useQuery({
    queryKey: [...FEEDBACK, 'one', id],
    queryFn: ({ signal }) => feedback.readFeedback({ params: { id } }, signal),
  })
  const kind = query.data?.kind ?? 'recognition'
  return (
    <>
      <PageHead
        title={t(`${kind}.title`)}
        sub={kind === 'guidance' ? t('guidance.sub') : undefined}
        views={<Segment label={t('views.label')} choices={VIEWS} current={kind} />}
      />
      <Stack>
        <Loaded query={query} skeleton={<SkeletonCard height={240} />}>
          {message => (
            <Card flush>
              <MessageCard message={message} />
            </Card>
          )}
        </Loaded>
      </Stack>
    </>
  )
}
