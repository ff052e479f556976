import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Row } from '#ui/layout.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { CheckInView } from '../contract.ts'
import { checkIns, TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** One tap says that it was seen; a sentence says more. */
export function AnswerCheckIn({ checkIn }: { readonly checkIn: CheckInView }) {
  const [writing, setWriting] = useState(false)
  const { id, rev, person } = checkIn
  const action = useAction({
    run: (text: string | null) => checkIns.answerCheckIn({ params: { id }, body: { rev, text } }),
    refresh: TOUCHED,
    done: t('answer.done', { name: person.name }),
    failure: writing ? 'place' : 'toast',
  })
  const form = useForm({ keep: `check-in-answer:${id}`, start: { text: '' } })
  if (writing)
    return (
      <Form
        form={form}
        action={action}
        submit={t('answer.send')}
        onCancel={() => setWriting(false)}
        onSubmit={({ text }) => action.go(text)}
      >
        <TextArea label={t('answer.label', { name: person.name })} rows={2} {...form.field('text')} />
      </Form>
    )
  return (
    <Row>
      <Button icon="check" pending={action.pending} onClick={() => void action.go(null)}>
        {t('answer.seen')}
      </Button>
      <Button tone="quiet" onClick={() => setWriting(true)}>
        {t('answer.write')}
      </Button>
    </Row>
  )
}
