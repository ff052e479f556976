import { lazy, Suspense, useState } from 'react'
import { addDays } from '#kernel/local-date.ts'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Checkbox } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Link } from '#ui/link.tsx'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import { formatDate, todayHere } from '#ui/words/dates.ts'
import type { Agreement, TalkView, Who } from '../contract/shapes.ts'
import './conversations.css'
import { TOUCHED, talks } from './queries.ts'
import { t } from './words.ts'

const Decide = lazy(() => import('./decide-dialog.tsx').then(module => ({ default: module.DecideDialog })))

/** What was agreed, and one more: what, who, by when. */
export function AgreementsCard({
  agreements,
  talk,
}: {
  readonly agreements: readonly Agreement[]
  readonly talk: TalkView | null
}) {
  const [deciding, setDeciding] = useState<string | null>(null)
  const decides = talk?.acts.includes('decide') ?? false
  return (
    <Card
      title={t('agreements')}
      flush
      aside={
        decides && (
          <Button size="s" onClick={() => setDeciding('')}>
            {t('decide')}
          </Button>
        )
      }
    >
      {agreements.length === 0 && <p className="fl-quiet cv-pad">{t('agreements.none')}</p>}
      <CardList>
        {agreements.map(({ id, what, by, dueOn, state }) => (
          <CardLine
            key={id}
            hint={t('agreements.line', { who: by, date: formatDate(dueOn) })}
            act={
              <>
                {state !== null && state !== 'open' && (
                  <span className="fl-quiet">{t(`state.${state}`)}</span>
                )}
                {decides && what !== null && (
                  <Button
                    size="s"
                    aria-label={`${t('decide.this')}: ${what}`}
                    onClick={() => setDeciding(what)}
                  >
                    {t('decide.this')}
                  </Button>
                )}
              </>
            }
          >
            {what}
          </CardLine>
        ))}
      </CardList>
      {talk !== null && talk.decisions.length > 0 && (
        <CardList>
          {talk.decisions.map(({ id, question }) => (
            <CardLine key={id} hint={t('decide.line')}>
              <Link to={`/decisions/${id}`}>{question}</Link>
            </CardLine>
          ))}
        </CardList>
      )}
      {talk?.acts.includes('agree') && <Agree talk={talk} />}
      {talk !== null && deciding !== null && (
        <Suspense fallback={null}>
          <Decide talk={talk} agreed={deciding} onClose={() => setDeciding(null)} />
        </Suspense>
      )}
    </Card>
  )
}

function Agree({ talk: { id, people, type } }: { readonly talk: TalkView }) {
  const me = useSession().person
  const there: readonly Who[] = type === 'direction' ? [me] : [me, ...people]
  const form = useForm({
    keep: `talk-agree:${id}`,
    start: { what: '', byId: me.id, dueOn: addDays(todayHere(), 7), asTask: false },
  })
  const agree = useAction({
    run: (body: { what: string; byId: string; dueOn: string; asTask: boolean }) =>
      talks.agree({ params: { id }, body }),
    refresh: [...TOUCHED, ['tasks']],
    done: t('agreements.saved'),
    onDone: form.startOver,
  })
  const { value: asTask, onChange } = form.field('asTask')
  return (
    <div className="cv-add">
      <Form form={form} action={agree} submit={t('agreements.save')} onSubmit={values => agree.go(values)}>
        <TextField label={t('agreements.what')} max={280} {...form.field('what')} />
        <SelectField
          label={t('agreements.who')}
          choices={there.map(({ id: value, name }) => ({ value, label: name }))}
          {...form.field('byId')}
        />
        <DateField label={t('agreements.due')} min={todayHere()} {...form.field('dueOn')} />
        <Checkbox label={t('agreements.task')} checked={asTask} onChange={onChange} />
      </Form>
    </div>
  )
}
