import { useState } from 'react'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Door } from '#ui/frame/door.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { noticeNames } from '#ui/offered.ts'
import { useSearchWords } from '#ui/place.ts'
import { useAction } from '#ui/server/use-action.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { inbox } from './queries.ts'
import { t } from './words.ts'

/** Asks whether mails of one kind should end, and ends them, without sign-in. */
export function UnsubscribePage() {
  const [{ link = '' }] = useSearchWords()
  const [ended, setEnded] = useState<{ type: string | null } | null>(null)
  const end = useAction({ run: () => inbox.unsubscribe({ params: { link } }), onDone: setEnded })
  const [problem] = end.error?.items ?? []
  const preferences = (
    <ButtonLink to="/inbox/preferences" tone="quiet">
      {t('unsubscribe.choose')}
    </ButtonLink>
  )
  if (ended !== null)
    return (
      <Door title={t('mailed.done')}>
        <Card>
          <EmptyState title={wordsOf(ended.type)} icon="check" act={preferences}>
            {t('unsubscribe.stays')}
          </EmptyState>
        </Card>
      </Door>
    )
  return (
    <Door title={t('unsubscribe.title')}>
      <Card>
        <Stack gap={16}>
          <p>{problem?.message ?? t('unsubscribe.question')}</p>
          <Row>
            {problem === undefined && (
              <Button tone="primary" pending={end.pending} onClick={() => void end.go()}>
                {t('unsubscribe.end')}
              </Button>
            )}
            {preferences}
          </Row>
        </Stack>
      </Card>
    </Door>
  )
}

function wordsOf(type: string | null): string {
  if (type === null) return t('unsubscribe.digest')
  return t('unsubscribe.kind', { kind: noticeNames().get(type) ?? t('unsubscribe.thisKind') })
}
