import { Button } from '#ui/button.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { fromAddress } from '#ui/named.ts'
import { PageHead } from '#ui/page-head.tsx'
import { PagedCard } from '#ui/paged-card.tsx'
import { useSearchWords } from '#ui/place.ts'
import { Segment, SegmentChoose } from '#ui/segment.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import './feedback.css'
import { MessageList } from './message-list.tsx'
import { useRecognition } from './queries.ts'
import { SayDialog } from './say-dialog.tsx'
import { VIEWS } from './views.ts'
import { t } from './words.ts'

const SCOPES = ['all', 'team', 'mine'] as const

/** What people thanked each other for, newest first: a page to read. `?thank=1&to=ID~Name` opens the thanks for somebody. */
export function RecognitionPage() {
  const [words, change] = useSearchWords()
  const scope = SCOPES.find(each => each === words['scope']) ?? 'all'
  const [to] = fromAddress(words['to'])
  const pages = useRecognition({ scope })
  const thank = (
    <Button tone="primary" icon="plus" onClick={() => change({ thank: '1' })}>
      {t('recognition.thank')}
    </Button>
  )
  return (
    <>
      <PageHead
        title={t('recognition.title')}
        sub={t('recognition.sub')}
        views={<Segment label={t('views.label')} choices={VIEWS} current="recognition" />}
        acts={thank}
      />
      <Stack>
        <Row between>
          <SegmentChoose
            label={t('scope.label')}
            choices={SCOPES.map(id => ({ id, label: t(`scope.${id}`) }))}
            value={scope}
            onChange={id => change({ scope: id === 'all' ? undefined : id })}
          />
        </Row>
        <PagedCard
          pages={pages}
          more={t('recognition.more')}
          skeleton={<SkeletonCard height={520} />}
          empty={
            <EmptyState title={t('recognition.empty')} icon="talk" act={thank}>
              {t('recognition.empty.say')}
            </EmptyState>
          }
        >
          {messages => <MessageList messages={messages} />}
        </PagedCard>
      </Stack>
      {words['thank'] !== undefined && (
        <SayDialog
          say={{ kind: 'recognition', finished: true, ...(to === undefined ? {} : { to }) }}
          onClose={() => change({ thank: undefined, to: undefined })}
        />
      )}
    </>
  )
}
