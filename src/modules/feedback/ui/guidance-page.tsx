import { Button } from '#ui/button.tsx'
import { Stack } from '#ui/layout.tsx'
import { fromAddress } from '#ui/named.ts'
import { PageHead } from '#ui/page-head.tsx'
import { PagedCard } from '#ui/paged-card.tsx'
import { useSearchWords } from '#ui/place.ts'
import { Segment } from '#ui/segment.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { MessageList } from './message-list.tsx'
import './feedback.css'
import { useGuidance } from './queries.ts'
import { SayDialog } from './say-dialog.tsx'
import { VIEWS } from './views.ts'
import { t } from './words.ts'

/** Guidance that the reader gave or received; nobody else ever reads it. `?give=1&to=ID~Name` opens the form for somebody. */
export function GuidancePage() {
  const [words, change] = useSearchWords()
  const [to] = fromAddress(words['to'])
  const pages = useGuidance()
  const give = (
    <Button tone="primary" icon="plus" onClick={() => change({ give: '1' })}>
      {t('guidance.give')}
    </Button>
  )
  return (
    <>
      <PageHead
        title={t('guidance.title')}
        sub={t('guidance.sub')}
        views={<Segment label={t('views.label')} choices={VIEWS} current="guidance" />}
        acts={give}
      />
      <Stack>
        <PagedCard
          pages={pages}
          more={t('recognition.more')}
          skeleton={<SkeletonCard height={360} />}
          empty={
            <EmptyState title={t('guidance.empty')} icon="lock" act={give}>
              {t('guidance.empty.say')}
            </EmptyState>
          }
        >
          {messages => <MessageList messages={messages} />}
        </PagedCard>
      </Stack>
      {words['give'] !== undefined && (
        <SayDialog
          say={{ kind: 'guidance', ...(to === undefined ? {} : { to }) }}
          onClose={() => change({ give: undefined, to: undefined })}
        />
      )}
    </>
  )
}
