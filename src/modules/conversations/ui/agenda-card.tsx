import { useState } from 'react'
import { cutTo } from '#kernel/text.ts'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Checkbox } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Link } from '#ui/link.tsx'
import { useSearchWords } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import { type NewTopic, type Suggestion, Tag, type Topic } from '../contract/shapes.ts'
import './conversations.css'
import { TOUCHED, talks } from './queries.ts'
import { t } from './words.ts'

interface AgendaProps {
  /** Where a new topic goes: a series, or one talk. */
  readonly seriesId: string | null
  readonly talkId: string | null
  readonly topics: readonly Topic[]
  readonly suggestions?: readonly Suggestion[]
  /** Whether the reader may add to it. */
  readonly open: boolean
}

/** What to talk about: tick, add, or take a suggestion by one tap. */
export function AgendaCard({ seriesId, talkId, topics, suggestions = [], open }: AgendaProps) {
  const add = useAction({
    run: (body: Partial<NewTopic> & { text: string }) =>
      seriesId === null
        ? talks.addTalkTopic({ params: { id: talkId ?? '' }, body })
        : talks.addSeriesTopic({ params: { id: seriesId }, body }),
    refresh: TOUCHED,
  })
  return (
    <Card title={t('agenda')} flush>
      {topics.length === 0 && <p className="fl-quiet cv-pad">{t('agenda.none')}</p>}
      <CardList>
        {topics.map(topic => (
          <TopicLine key={topic.id} topic={topic} open={open} />
        ))}
      </CardList>
      {open && <AddTopic onAdd={add} />}
      {suggestions.length > 0 && (
        <>
          <h3 className="cv-suggested">{t('agenda.suggested')}</h3>
          <CardList>
            {suggestions.map(({ tag, text, link }) => (
              <CardLine
                key={`${link} ${text}`}
                hint={t(`tag.${tag}`)}
                act={
                  <Button
                    size="s"
                    icon="plus"
                    aria-label={t('agenda.suggest', { text })}
                    onClick={() => void add.go({ tag, text: cutTo(text, 280), link })}
                  />
                }
              >
                <Link to={link}>{text}</Link>
              </CardLine>
            ))}
          </CardList>
        </>
      )}
    </Card>
  )
}

function TopicLine({ topic, open }: { readonly topic: Topic; readonly open: boolean }) {
  const me = useSession().person.id
  const { id, rev, text, tag, by, carried, needsGuidance, link } = topic
  const change = useAction({
    run: (state: Topic['state']) => talks.changeTopic({ params: { id }, body: { rev, state } }),
    refresh: TOUCHED,
    failure: 'toast',
  })
  const done = topic.state !== 'open'
  const hint = [
    t(`tag.${tag}`),
    by.name,
    carried > 0 ? t('agenda.carried', { count: carried }) : null,
    needsGuidance ? t('agenda.guidance') : null,
  ]
  return (
    <CardLine
      mark={
        open && (
          <input
            type="checkbox"
            className="cv-tick"
            checked={done}
            aria-label={t(done ? 'agenda.again' : 'agenda.tick', { text })}
            onChange={() => void change.go(done ? 'open' : 'done')}
          />
        )
      }
      hint={hint.filter(Boolean).join(' · ')}
      act={
        open &&
        by.id === me &&
        !done && (
          <Button
            size="s"
            tone="quiet"
            icon="close"
            aria-label={t('agenda.remove', { text })}
            onClick={() => void change.go('dropped')}
          />
        )
      }
    >
      <span data-done={done || undefined} className="cv-topic">
        {link === null ? text : <Link to={link}>{text}</Link>}
      </span>
    </CardLine>
  )
}

const START = { text: '', tag: 'task' as NewTopic['tag'], needsGuidance: false }

function AddTopic({
  onAdd,
}: {
  readonly onAdd: ReturnType<typeof useAction<Partial<NewTopic> & { text: string }, Topic>>
}) {
  // A link from another room may know what to talk about.
  const [{ topic = '' }, change] = useSearchWords()
  const form = useForm({ keep: null, start: { ...START, text: cutTo(topic, 280) } })
  const [more, setMore] = useState(topic !== '')
  const { value: needsGuidance, onChange } = form.field('needsGuidance')
  const submit = async () => {
    const isDone = await onAdd.go(form.values)
    if (isDone) {
      form.set(START)
      change({ topic: undefined })
    }
    return isDone
  }
  return (
    <div className="cv-add">
      <Form form={form} action={onAdd} submit={t('agenda.add')} onSubmit={submit}>
        <TextField label={t('agenda.text')} max={280} {...textOf(form.field('text'), () => setMore(true))} />
        {more && (
          <>
            <SelectField
              label={t('agenda.tag')}
              choices={Tag.options.map(value => ({ value, label: t(`tag.${value}`) }))}
              {...form.field('tag')}
            />
            <Checkbox label={t('agenda.guidance')} checked={needsGuidance} onChange={onChange} />
          </>
        )}
      </Form>
    </div>
  )
}

/** The kind is asked once something is written. */
function textOf<F extends { readonly onChange: (value: string) => void }>(field: F, onType: () => void): F {
  return {
    ...field,
    onChange: (value: string) => {
      if (value !== '') onType()
      field.onChange(value)
    },
  }
}
