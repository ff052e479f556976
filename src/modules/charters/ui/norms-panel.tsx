import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import type { NormsView } from '../contract.ts'
import './charters.css'
import { charters, TOUCHED, useNorms } from './queries.ts'
import { t } from './words.ts'

/** On a team's page, for its members and the line above: what the team is for and how it works, agreed by its members. */
export function TeamNorms({ id }: { readonly id: string }) {
  const view = useNorms(id).data
  const [writing, setWriting] = useState(false)
  const version = view?.norms?.version ?? 0
  const agree = useAction({
    run: () => charters.agreeToNorms({ params: { id }, body: { version } }),
    refresh: TOUCHED,
    done: t('norms.agreed'),
    failure: 'toast',
  })
  if (view === undefined || (view.norms === null && view.may.length === 0)) return null
  const write = view.may.includes('write')
  return (
    <Card
      title={t('norms')}
      aside={
        write &&
        view.norms && (
          <Button size="s" tone="quiet" icon="edit" onClick={() => setWriting(true)}>
            {t('norms.edit')}
          </Button>
        )
      }
    >
      {view.norms === null ? (
        <EmptyState
          title={t('norms.none')}
          icon="people"
          act={<Button onClick={() => setWriting(true)}>{t('norms.write')}</Button>}
        >
          {t('norms.none.say')}
        </EmptyState>
      ) : (
        <Page norms={view.norms} />
      )}
      {view.may.includes('agree') && (
        <Button tone="primary" icon="check" pending={agree.pending} onClick={() => void agree.go()}>
          {t('norms.agree')}
        </Button>
      )}
      {writing && <WriteDialog id={id} view={view} onClose={() => setWriting(false)} />}
    </Card>
  )
}

function Page({
  norms: { purpose, ways, agreed, open },
}: {
  readonly norms: NonNullable<NormsView['norms']>
}) {
  const all = agreed.length + open.length
  return (
    <>
      <p className="ch-strong">{purpose}</p>
      <ul className="ch-lines">
        {ways.map(way => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <p className="fl-quiet">
        {open.length === 0 ? t('norms.all') : t('norms.count', { done: agreed.length, all })}
        {open.length > 0 && open.length <= 5 && (
          <> · {t('norms.open', { names: open.map(({ name }) => name).join(', ') })}</>
        )}
      </p>
    </>
  )
}

interface Values {
  readonly purpose: string
  readonly ways: string
}

function valuesOf({ norms }: NormsView): Values {
  return { purpose: norms?.purpose ?? '', ways: norms?.ways.join('\n') ?? '' }
}

function WriteDialog({
  id,
  view,
  onClose,
}: {
  readonly id: string
  readonly view: NormsView
  readonly onClose: () => void
}) {
  const form = useForm<Values>({ keep: `norms:${id}`, start: valuesOf(view) })
  const save = useAction({
    run: ({ values, version }: { values: Values; version: number }) =>
      charters.writeNorms({
        params: { id },
        body: {
          ...{ version, purpose: values.purpose },
          ways: values.ways.split('\n').filter(line => line.trim() !== ''),
        },
      }),
    refresh: TOUCHED,
    done: t('norms.saved'),
    onDone: onClose,
  })
  const versionOf = ({ norms }: NormsView) => norms?.version ?? 0
  return (
    <Dialog title={t('norms')} onClose={onClose}>
      <Form
        form={form}
        action={save}
        submit={t('norms.save')}
        onCancel={onClose}
        onSubmit={values => save.go({ values, version: versionOf(view) })}
        conflict={{
          fields: [
            { name: 'purpose', label: t('norms.purpose') },
            { name: 'ways', label: t('norms.ways') },
          ],
          theirs: current => valuesOf(current as NormsView),
          save: (values, current) => save.go({ values, version: versionOf(current as NormsView) }),
        }}
      >
        {view.norms && <p className="fl-quiet">{t('norms.edit.say')}</p>}
        <TextArea label={t('norms.purpose')} rows={2} max={280} {...form.field('purpose')} />
        <TextArea label={t('norms.ways')} hint={t('norms.ways.hint')} rows={6} {...form.field('ways')} />
      </Form>
    </Dialog>
  )
}
