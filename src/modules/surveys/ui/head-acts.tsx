import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#modules/people/public-ui.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { Menu, type MenuLine } from '#ui/overlay/menu.tsx'
import { useGo } from '#ui/place.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { SurveyPage } from '../contract.ts'
import { FormDialog } from './form-dialog.tsx'
import { surveys, TOUCHED, useMine } from './queries.ts'
import { t } from './words.ts'

type Open = 'extend' | 'close' | 'share' | 'cancel' | null

/** What can be done now: one thing first, the rest behind a menu. */
export function HeadActs({ page }: { readonly page: SurveyPage }) {
  const [open, setOpen] = useState<Open>(null)
  const go = useGo()
  const mine = useMine().data?.surveys.find(each => each.id === page.id)
  const { id, rev, actions } = page
  const may = (action: (typeof actions)[number]) => actions.includes(action)
  const remind = useAction({
    run: () => surveys.remindInvited({ params: { id }, body: { rev } }),
    refresh: TOUCHED,
    done: ({ told }) => t('remind.done', { count: told }),
    failure: 'toast',
  })
  const next = useAction({
    run: () =>
      surveys.makeSurvey({
        body: {
          title: page.title,
          kind: page.kind,
          mode: page.mode === 'named' ? 'named' : 'anonymous',
          fromId: id,
        },
      }),
    refresh: TOUCHED,
    done: t('make.done'),
    onDone: made => go(`/surveys/${made.id}/build`),
    failure: 'toast',
  })
  const edits = may('edit')
  const lines: MenuLine[] = [
    ...(may('remind') ? [{ label: t('act.remind'), run: () => void remind.go() }] : []),
    ...(may('extend') ? [{ label: t('act.extend'), run: () => setOpen('extend') }] : []),
    ...(may('close') ? [{ label: t('act.close'), run: () => setOpen('close') }] : []),
    ...(may('read') && may('follow') && !edits ? [{ label: t('act.next'), run: () => void next.go() }] : []),
    ...(may('read')
      ? [
          { label: t('act.pack'), to: `/api/surveys/${id}/council-pack.pdf` },
          { label: t('act.export'), to: `/api/surveys/${id}/definition.json` },
        ]
      : []),
    ...(may('cancel') ? [{ label: t('act.cancel'), danger: true, run: () => setOpen('cancel') }] : []),
  ]
  return (
    <>
      {lines.length > 0 && (
        <Menu lines={lines}>
          <Button icon="more">{t('act.more')}</Button>
        </Menu>
      )}
      {edits && (
        <ButtonLink tone="primary" to={`/surveys/${id}/build`}>
          {t('act.build')}
        </ButtonLink>
      )}
      {may('share') && (
        <Button tone="primary" onClick={() => setOpen('share')}>
          {t('act.share')}
        </Button>
      )}
      {mine && !mine.answered && !mine.byCode && (
        <ButtonLink tone="primary" to={`/surveys/${id}/answer`}>
          {t('act.answer')}
        </ButtonLink>
      )}
      <Dialogs page={page} open={open} onClose={() => setOpen(null)} />
    </>
  )
}

function Dialogs({
  page: { id, rev, closesOn },
  open,
  onClose,
}: {
  readonly page: SurveyPage
  readonly open: Open
  readonly onClose: () => void
}) {
  const params = { id }
  if (open === 'extend')
    return (
      <FormDialog
        title={t('act.extend')}
        keep={`survey:extend:${id}`}
        start={{ closesOn: closesOn ?? '' }}
        run={values => surveys.extendSurvey({ params, body: { rev, ...values } })}
        submit={t('act.extend')}
        done={t('extend.done')}
        onClose={onClose}
      >
        {form => <DateField label={t('extend.until')} {...form.field('closesOn')} />}
      </FormDialog>
    )
  if (open === 'close')
    return (
      <FormDialog
        title={t('act.close')}
        keep={`survey:close:${id}`}
        start={{}}
        run={() => surveys.closeSurvey({ params, body: { rev } })}
        submit={t('act.close')}
        done={t('close.done')}
        onClose={onClose}
      >
        {() => <p>{t('close.say')}</p>}
      </FormDialog>
    )
  if (open === 'share')
    return (
      <FormDialog<{ readonly ownerId: PickedPerson | null }, unknown>
        title={t('act.share')}
        keep={`survey:share:${id}`}
        start={{ ownerId: null }}
        run={({ ownerId }) => surveys.shareSurvey({ params, body: { rev, ownerId: ownerId?.id ?? '' } })}
        submit={t('act.share')}
        done={t('share.done')}
        onClose={onClose}
      >
        {form => (
          <>
            <p>{t('share.say')}</p>
            <PersonPicker label={t('share.owner')} hint={t('share.owner.hint')} {...form.field('ownerId')} />
          </>
        )}
      </FormDialog>
    )
  if (open === 'cancel')
    return (
      <FormDialog
        title={t('act.cancel')}
        keep={`survey:cancel:${id}`}
        start={{ why: '' }}
        run={({ why }) => surveys.cancelSurvey({ params, body: { rev, why } })}
        submit={t('act.cancel')}
        done={t('cancel.done')}
        onClose={onClose}
      >
        {form => (
          <>
            <p>{t('cancel.say')}</p>
            <TextArea label={t('cancel.why')} rows={3} {...form.field('why')} />
          </>
        )}
      </FormDialog>
    )
  return null
}
