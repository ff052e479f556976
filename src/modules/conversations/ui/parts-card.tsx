import { Card } from '#ui/card.tsx'
import { RadioGroup } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Columns } from '#ui/layout.tsx'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { Part, TalkView } from '../contract/shapes.ts'
import './conversations.css'
import { TOUCHED, talks } from './queries.ts'
import { t } from './words.ts'

const LABELS = {
  alignment: ['parts.says', 'parts.needs', 'parts.trades'],
  standup: ['parts.done', 'parts.next', 'parts.stuck'],
} as const

/** What each brings, side by side, and the reader's own part to write. */
export function PartsCard({ talk }: { readonly talk: TalkView }) {
  const me = useSession().person.id
  const labels = LABELS[talk.type === 'standup' ? 'standup' : 'alignment']
  const mine = talk.parts.find(({ person }) => person.id === me)
  return (
    <>
      <Card title={t('parts')}>
        {talk.parts.length === 0 && <p className="fl-quiet">{t('parts.none')}</p>}
        <Columns least={240}>
          {talk.parts.map(part => (
            <PartView key={part.person.id} part={part} labels={labels} />
          ))}
        </Columns>
      </Card>
      {talk.acts.includes('bring') && <MyPart talk={talk} mine={mine} labels={labels} />}
    </>
  )
}

type Labels = (typeof LABELS)[keyof typeof LABELS]

function PartView({
  part: { person, side, texts },
  labels,
}: {
  readonly part: Part
  readonly labels: Labels
}) {
  return (
    <section className="cv-part" aria-label={person.name}>
      <h3>{person.name}</h3>
      {side !== null && <p className="fl-quiet">{t(`parts.${side}`)}</p>}
      <dl>
        {labels.map((label, at) =>
          texts[at] ? (
            <div key={label}>
              <dt className="fl-quiet">{t(label)}</dt>
              <dd>{texts[at]}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  )
}

function MyPart({
  talk: { id, type },
  mine,
  labels,
}: {
  readonly talk: TalkView
  readonly mine: Part | undefined
  readonly labels: Labels
}) {
  const [first = '', second = '', third = ''] = mine?.texts ?? []
  const form = useForm({
    keep: `talk-part:${id}`,
    start: { first, second, third, side: mine?.side ?? ('manage' as 'lead' | 'manage') },
  })
  const save = useAction({
    run: ({ first: one, second: two, third: three, side }: typeof form.values) =>
      talks.savePart({
        params: { id },
        body: { rev: mine?.rev ?? 0, side: type === 'alignment' ? side : null, texts: [one, two, three] },
      }),
    refresh: TOUCHED,
    done: t('parts.saved'),
  })
  return (
    <Card title={t('parts.mine')}>
      <Form form={form} action={save} submit={t('parts.save')} onSubmit={values => save.go(values)}>
        {type === 'alignment' && (
          <RadioGroup
            label={t('parts.side')}
            choices={(['lead', 'manage'] as const).map(value => ({ value, label: t(`parts.${value}`) }))}
            {...form.field('side')}
          />
        )}
        <TextArea label={t(labels[0])} rows={2} {...form.field('first')} />
        <TextArea label={t(labels[1])} rows={2} optional {...form.field('second')} />
        <TextArea label={t(labels[2])} rows={2} optional {...form.field('third')} />
      </Form>
    </Card>
  )
}
