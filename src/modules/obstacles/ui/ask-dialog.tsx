import { RadioGroup } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SEVERITIES } from '../contract/words.ts'
import type { ObstaclePage, ObstacleRow } from '../contract.ts'
import type { Asked } from './asked.ts'
import { obstacles, TOUCHED, useObstacle } from './queries.ts'
import { t } from './words.ts'

type Words = Readonly<Record<'how' | 'why' | 'tried' | 'options' | 'ask' | 'title' | 'impact', string>> & {
  readonly severity: ObstacleRow['severity']
}

/** Asks for the words a step needs. */
export function AskDialog({
  obstacle,
  about,
  onClose,
}: {
  readonly obstacle: ObstacleRow
  readonly about: Asked
  readonly onClose: () => void
}) {
  const page = useObstacle(obstacle.id)
  return (
    <Dialog title={obstacle.title} onClose={onClose}>
      <Loaded query={page}>{known => <AskForm page={known} about={about} onClose={onClose} />}</Loaded>
    </Dialog>
  )
}

function AskForm({
  page,
  about,
  onClose,
}: {
  readonly page: ObstaclePage
  readonly about: Asked
  readonly onClose: () => void
}) {
  const form = useForm<Words>({
    keep: about === 'edit' ? null : `obstacle-${about}:${page.id}`,
    start: {
      ...{ how: '', why: '', tried: '', options: '', ask: '' },
      ...{ title: page.title, impact: page.impact, severity: page.severity },
    },
  })
  const action = useAction({
    run: (words: Words) => send(page, about, words),
    refresh: TOUCHED,
    done: saved => t(`done.${about}`, { name: about === 'solve' ? page.raiser.name : saved.owner.name }),
    onDone: onClose,
  })
  return (
    <Form
      form={form}
      action={action}
      submit={t(`save.${about}`)}
      onCancel={onClose}
      onSubmit={values => action.go(values)}
    >
      {about === 'take' && (
        <p className="ob-text">{page.impact === '' ? t('page.impact.none') : page.impact}</p>
      )}
      {about === 'solve' && (
        <TextArea label={t('ask.how')} hint={t('ask.how.hint')} rows={3} {...form.field('how')} />
      )}
      {about === 'escalate' && (
        <>
          {page.next && <p className="fl-quiet">{t('ask.up', { name: page.next.name })}</p>}
          <TextArea label={t('ask.tried')} rows={2} {...form.field('tried')} />
          <TextArea label={t('ask.options')} rows={2} {...form.field('options')} />
          <TextArea label={t('ask.ask')} rows={2} {...form.field('ask')} />
        </>
      )}
      {(about === 'relevel' || about === 'accept' || about === 'reopen') && (
        <TextArea label={t(`ask.why.${about}`)} rows={3} {...form.field('why')} />
      )}
      {about === 'edit' && (
        <>
          <TextField label={t('raise.title')} max={140} autoFocus {...form.field('title')} />
          <TextArea label={t('raise.impact')} optional rows={3} {...form.field('impact')} />
          <RadioGroup
            label={t('raise.severity')}
            choices={SEVERITIES.toReversed().map(value => ({ value, label: t(`severity.${value}`) }))}
            {...form.field('severity')}
          />
        </>
      )}
    </Form>
  )
}

function send({ id, rev, level }: ObstaclePage, about: Asked, words: Words) {
  const params = { id }
  const { how, why, tried, options, ask, title, impact, severity } = words
  switch (about) {
    case 'take':
      return obstacles.takeObstacle({ params, body: { rev } })
    case 'solve':
      return obstacles.solveObstacle({ params, body: { rev, how } })
    case 'escalate':
      return obstacles.escalateObstacle({ params, body: { rev, tried, options, ask } })
    case 'relevel':
      return obstacles.relevelObstacle({
        params,
        body: { rev, why, level: level === 'detail' ? 'big_picture' : 'detail' },
      })
    case 'accept':
      return obstacles.acceptObstacle({ params, body: { rev, why } })
    case 'reopen':
      return obstacles.reopenObstacle({ params, body: { rev, why } })
    case 'edit':
      return obstacles.editObstacle({ params, body: { rev, title, impact, severity } })
  }
}
