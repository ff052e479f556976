import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Checkbox } from '#ui/form/choice-field.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { useGo } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { AboutView } from '../../contract.ts'
import { FormDialog } from '../form-dialog.tsx'
import { surveys, TOUCHED } from '../queries.ts'
import { t } from './words.ts'

/** Who answers for the subject agrees to the list, and says whether they answer as the manager; or gives it back. */
export function AgreeCard({ about }: { readonly about: AboutView }) {
  const { id, rev, subject, manager, openDays } = about
  const me = useSession().person.id
  const go = useGo()
  const [answers, setAnswers] = useState(false)
  const [returning, setReturning] = useState(false)
  const agree = useAction({
    run: () => surveys.agreeRaters({ params: { id }, body: { rev, managerAnswers: answers } }),
    refresh: TOUCHED,
    done: t('agreed'),
    failure: 'toast',
  })
  return (
    <Card title={t('agree.title', { name: subject.name })}>
      <Stack gap={12}>
        <p>{t('agree.say', { name: subject.name, days: openDays })}</p>
        {manager?.id === me && (
          <Checkbox
            label={t('agree.answers', { name: subject.name })}
            checked={answers}
            onChange={setAnswers}
          />
        )}
        <Row gap={8}>
          <Button tone="primary" icon="check" pending={agree.pending} onClick={() => void agree.go()}>
            {t('agree')}
          </Button>
          <Button onClick={() => setReturning(true)}>{t('return')}</Button>
        </Row>
      </Stack>
      {returning && (
        <FormDialog
          title={t('return')}
          keep={`about:return:${id}`}
          start={{ note: '' }}
          run={({ note }) => surveys.returnRaters({ params: { id }, body: { rev, note } })}
          submit={t('return')}
          done={t('returned')}
          onDone={() => go('/surveys/about')}
          onClose={() => setReturning(false)}
        >
          {form => <TextArea label={t('return.note')} rows={3} {...form.field('note')} />}
        </FormDialog>
      )}
    </Card>
  )
}
