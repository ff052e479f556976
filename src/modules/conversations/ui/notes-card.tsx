import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { TalkView } from '../contract/shapes.ts'
import { Notes } from '../contract/shapes.ts'
import './conversations.css'
import { TOUCHED, talks } from './queries.ts'
import { t } from './words.ts'

/** Shared notes, and below them one's own. */
export function NotesCard({ talk }: { readonly talk: TalkView }) {
  const { id, notes, privateNotes, acts } = talk
  const mayWrite = acts.includes('write')
  return (
    <Card title={t('notes')}>
      {notes !== null && mayWrite && <Shared key={`shared ${id}`} id={id} notes={notes} />}
      {notes !== null && !mayWrite && <p className="cv-notes">{notes.text || t('notes.none')}</p>}
      {privateNotes !== null && <Own key={`own ${id}`} id={id} notes={privateNotes} />}
    </Card>
  )
}

function Shared({ id, notes }: { readonly id: string; readonly notes: { text: string; rev: number } }) {
  const form = useForm({ keep: `talk-notes:${id}`, start: { text: notes.text } })
  const save = useAction({
    run: ({ text, rev }: { text: string; rev: number }) =>
      talks.saveNotes({ params: { id }, body: { rev, text } }),
    refresh: TOUCHED,
    done: t('notes.saved'),
  })
  return (
    <Form
      form={form}
      action={save}
      submit={t('notes.save')}
      onSubmit={({ text }) => save.go({ text, rev: notes.rev })}
      conflict={{
        fields: [{ name: 'text', label: t('notes.shared') }],
        theirs: current => ({ text: Notes.parse(current).text }),
        save: ({ text }, current) => save.go({ text, rev: Notes.parse(current).rev }),
      }}
    >
      <TextArea
        label={t('notes.shared')}
        hint={t('notes.shared.hint')}
        rows={7}
        max={10_000}
        {...form.field('text')}
      />
    </Form>
  )
}

function Own({ id, notes }: { readonly id: string; readonly notes: { text: string; rev: number } }) {
  const form = useForm({ keep: null, start: { text: notes.text } })
  const save = useAction({
    run: ({ text }: { text: string }) =>
      talks.savePrivateNotes({ params: { id }, body: { rev: notes.rev, text } }),
    refresh: TOUCHED,
    done: t('notes.saved'),
  })
  return (
    <div className="cv-own">
      <Form form={form} action={save} submit={t('notes.save.private')} onSubmit={values => save.go(values)}>
        <TextArea
          label={t('notes.private')}
          hint={t('notes.private.hint')}
          rows={3}
          max={10_000}
          {...form.field('text')}
        />
      </Form>
    </div>
  )
}
