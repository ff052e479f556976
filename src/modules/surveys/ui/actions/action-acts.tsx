import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { Menu, type MenuLine } from '#ui/overlay/menu.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { ActionView } from '../../contract.ts'
import { FormDialog } from '../form-dialog.tsx'
import { surveys, TOUCHED } from '../queries.ts'
import { LinkDialog } from './link-dialog.tsx'
import { t } from './words.ts'

type Open = 'edit' | 'publish' | 'finish' | 'link' | null

/** What can be done with an action now: the next step as a button, the rest behind a menu. */
export function ActionActs({ action, shared }: { readonly action: ActionView; readonly shared: boolean }) {
  const [open, setOpen] = useState<Open>(null)
  const { id, rev, actions, weDecided, link } = action
  const may = (act: ActionView['actions'][number]) => actions.includes(act)
  const withdraw = useAction({
    run: () => surveys.withdrawAction({ params: { id }, body: { rev } }),
    refresh: TOUCHED,
    done: t('withdraw.done'),
    failure: 'toast',
  })
  const lines: MenuLine[] = [
    ...(may('edit') ? [{ label: t('edit'), icon: 'edit' as const, run: () => setOpen('edit') }] : []),
    ...(may('link')
      ? [{ label: t(link ? 'link.again' : 'link'), icon: 'link' as const, run: () => setOpen('link') }]
      : []),
    ...(may('withdraw') ? [{ label: t('withdraw'), danger: true, run: () => void withdraw.go() }] : []),
  ]
  return (
    <span className="sfu-acts">
      {lines.length > 0 && (
        <Menu lines={lines}>
          <Button size="s" icon="more">
            {t('more')}
          </Button>
        </Menu>
      )}
      {may('publish') && shared && (
        <Button size="s" tone="primary" onClick={() => setOpen(weDecided === null ? 'edit' : 'publish')}>
          {t('publish')}
        </Button>
      )}
      {may('finish') && (
        <Button size="s" tone="primary" onClick={() => setOpen('finish')}>
          {t('finish')}
        </Button>
      )}
      <Dialogs action={action} open={open} onClose={() => setOpen(null)} />
    </span>
  )
}

function Dialogs({
  action,
  open,
  onClose,
}: {
  readonly action: ActionView
  readonly open: Open
  readonly onClose: () => void
}) {
  const { id, rev, unit, youSaid, weDecided, owner } = action
  const params = { id }
  if (open === 'link') return <LinkDialog action={action} onClose={onClose} />
  if (open === 'publish')
    return (
      <FormDialog
        title={t('publish')}
        keep={`action:publish:${id}`}
        start={{}}
        run={() => surveys.publishAction({ params, body: { rev } })}
        submit={t('publish.go')}
        done={t('publish.done')}
        onClose={onClose}
      >
        {() => (
          <>
            <p>{t('publish.say', { unit: unit.name })}</p>
            <blockquote className="sfu-told">
              <p>
                <strong>{t('step.said')}</strong> {youSaid}
              </p>
              <p>
                <strong>{t('step.decided')}</strong> {weDecided}
              </p>
            </blockquote>
          </>
        )}
      </FormDialog>
    )
  if (open === 'finish')
    return (
      <FormDialog
        title={t('finish')}
        keep={`action:finish:${id}`}
        start={{ weDid: '' }}
        run={({ weDid }) => surveys.finishAction({ params, body: { rev, weDid } })}
        submit={t('finish.go')}
        done={t('finish.done')}
        onClose={onClose}
      >
        {form => (
          <TextArea label={t('finish.field')} hint={t('finish.hint')} rows={3} {...form.field('weDid')} />
        )}
      </FormDialog>
    )
  if (open === 'edit')
    return (
      <FormDialog<
        { readonly youSaid: string; readonly weDecided: string; readonly ownerId: PickedPerson | null },
        unknown
      >
        title={t('edit')}
        keep={`action:edit:${id}`}
        start={{ youSaid, weDecided: weDecided ?? '', ownerId: { id: owner.id, label: owner.name } }}
        run={values =>
          surveys.editAction({
            params,
            body: {
              ...{ rev, youSaid: values.youSaid, weDecided: values.weDecided.trim() || null },
              ...(values.ownerId === null ? {} : { ownerId: values.ownerId.id }),
            },
          })
        }
        submit={t('edit.go')}
        done={t('edit.done')}
        onClose={onClose}
      >
        {form => (
          <>
            <TextArea
              label={t('field.said')}
              hint={t('field.said.hint')}
              rows={2}
              {...form.field('youSaid')}
            />
            <TextArea
              label={t('field.decided')}
              hint={t('field.decided.hint')}
              optional
              rows={2}
              {...form.field('weDecided')}
            />
            <PersonPicker label={t('field.owner')} {...form.field('ownerId')} />
          </>
        )}
      </FormDialog>
    )
  return null
}
