import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { Menu, type MenuLine } from '#ui/overlay/menu.tsx'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { ChangeKind, ChangePage } from '../contract.ts'
import { FormDialog } from './form-dialog.tsx'
import { changes, TOUCHED } from './queries.ts'
import { KIND_CHOICES } from './start-dialog.tsx'
import { t } from './words.ts'

/** The next step when nothing is missing; name, people and stopping behind one button. */
export function HeadActs({ page }: { readonly page: ChangePage }) {
  const { flags } = useSession()
  const [open, setOpen] = useState<'frame' | 'stop' | null>(null)
  const next = page.next.find(({ to, may, missing }) => to !== 'stopped' && may && missing.length === 0)
  const to = next?.to === 'shaping' || next?.to === 'stopped' ? undefined : next?.to
  const move = useAction({
    run: () => changes.moveChange({ params: { id: page.id }, body: { rev: page.rev, to: to ?? page.state } }),
    refresh: TOUCHED,
    done: to === undefined ? t('saved') : t(`done.${to}`),
    failure: 'toast',
  })
  const stop = page.next.some(each => each.to === 'stopped' && each.may)
  const lines: MenuLine[] = [
    ...(page.acts.includes('frame')
      ? [{ label: t('act.frame'), icon: 'edit' as const, run: () => setOpen('frame') }]
      : []),
    ...(page.acts.includes('survey') || (flags.people && isUnderWay(page))
      ? [{ label: t('act.survey'), icon: 'listen' as const, to: `/surveys?change=${page.id}` }]
      : []),
    ...(stop
      ? [{ label: t('to.stopped'), icon: 'close' as const, danger: true, run: () => setOpen('stop') }]
      : []),
  ]
  return (
    <>
      {lines.length > 0 && (
        <Menu lines={lines}>
          <Button icon="more">{t('act.more')}</Button>
        </Menu>
      )}
      {to !== undefined && (
        <Button tone="primary" pending={move.pending} onClick={() => void move.go()}>
          {t(`to.${to}`)}
        </Button>
      )}
      {open === 'frame' && <FrameDialog page={page} onClose={() => setOpen(null)} />}
      {open === 'stop' && <StopDialog page={page} onClose={() => setOpen(null)} />}
    </>
  )
}

/** Known to everybody, and not over. */
function isUnderWay({ announcedOn, endedOn }: ChangePage): boolean {
  return announcedOn !== null && endedOn === null
}

interface Frame {
  readonly name: string
  readonly kind: ChangeKind
  readonly sponsorId: PickedPerson | null
  readonly managerId: PickedPerson | null
  readonly helper: PickedPerson | null
}

function FrameDialog({ page, onClose }: { readonly page: ChangePage; readonly onClose: () => void }) {
  const { id, rev, name, kind, sponsor, manager, helpers } = page
  return (
    <FormDialog<Frame, unknown>
      title={t('act.frame')}
      keep={`change:frame:${id}`}
      start={{
        ...{ name, kind, helper: null },
        sponsorId: { id: sponsor.id, label: sponsor.name },
        managerId: { id: manager.id, label: manager.name },
      }}
      run={values => {
        const helperIds = [...helpers.map(each => each.id), ...(values.helper ? [values.helper.id] : [])]
        const people = { sponsorId: values.sponsorId?.id ?? '', managerId: values.managerId?.id ?? '' }
        return changes.frameChange({
          params: { id },
          body: { rev, name: values.name, kind: values.kind, ...people, helperIds },
        })
      }}
      done={t('saved')}
      onClose={onClose}
    >
      {form => (
        <>
          <TextField label={t('field.name')} max={140} {...form.field('name')} />
          <SelectField label={t('field.kind')} choices={KIND_CHOICES} {...form.field('kind')} />
          <PersonPicker label={t('field.sponsor')} {...form.field('sponsorId')} />
          <PersonPicker label={t('field.manager')} {...form.field('managerId')} />
          <PersonPicker
            label={t('field.helpers')}
            hint={helpers.map(each => each.name).join(', ')}
            optional
            {...form.field('helper')}
          />
        </>
      )}
    </FormDialog>
  )
}

function StopDialog({
  page: { id, rev },
  onClose,
}: {
  readonly page: ChangePage
  readonly onClose: () => void
}) {
  return (
    <FormDialog
      title={t('stop.title')}
      keep={`change:stop:${id}`}
      start={{ why: '' }}
      run={({ why }) => changes.moveChange({ params: { id }, body: { rev, to: 'stopped', why } })}
      submit={t('to.stopped')}
      done={t('done.stopped')}
      onClose={onClose}
    >
      {form => <TextArea label={t('stop.why')} hint={t('stop.why.hint')} rows={3} {...form.field('why')} />}
    </FormDialog>
  )
}
