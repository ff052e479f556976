import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Row } from '#ui/layout.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { TaskRow } from '../../contract.ts'
import { TOUCHED, tasks } from '../queries.ts'
import { ReasonDialog } from '../reason-dialog.tsx'
import { t } from '../words.ts'

/** Accept or decline a request, for whoever may answer it. */
export function AnswerButtons({ task }: { readonly task: TaskRow }) {
  const [declining, setDeclining] = useState(false)
  const action = useAction({
    run: (reason: string | null) =>
      tasks.answerRequest({
        params: { id: task.id },
        body: {
          rev: task.rev,
          ...(reason === null ? { answer: 'accepted' } : { answer: 'declined', reason }),
        },
      }),
    refresh: TOUCHED,
    done: (_saved, reason) => t(reason === null ? 'task.accepted' : 'task.declined'),
    failure: 'toast',
  })
  return (
    <Row gap={6}>
      <Button size="s" tone="primary" pending={action.pending} onClick={() => void action.go(null)}>
        {t('task.accept')}
      </Button>
      <Button size="s" tone="quiet" onClick={() => setDeclining(true)}>
        {t('task.decline')}
      </Button>
      {declining && (
        <ReasonDialog
          about="declined"
          pending={action.pending}
          onClose={() => setDeclining(false)}
          onSay={async reason => {
            if (await action.go(reason)) setDeclining(false)
          }}
        />
      )}
    </Row>
  )
}
