import type { ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { Dialog } from '#ui/overlay/dialog.tsx'
import type { AimAction, AimPage } from '../../contract.ts'
import { AcceptForm } from './accept-form.tsx'
import { actName } from './act-name.ts'
import { mayDo, whyNot } from './acts.ts'
import { BriefForm } from './brief-form.tsx'
import { CheckInForm } from './check-in-form.tsx'
import { ClosingForm } from './closing-form.tsx'
import { DirectionCheckInForm } from './direction-check-in-form.tsx'
import { MeasureForm } from './measure-form.tsx'
import { MoveForm, OwnerForm } from './place-forms.tsx'
import { PlanForm } from './plan-form.tsx'
import { PublishForm } from './publish-form.tsx'
import { ScheduleForm } from './schedule-form.tsx'
import { useAct } from './use-act.ts'
import { t } from './words.ts'
import {
  AnswerForm,
  AskForm,
  CommentForm,
  PerspectiveForm,
  RetireForm,
  ReturnClosingForm,
  ReturnPlanForm,
} from './words-forms.tsx'

const FORMS: { readonly [A in AimAction]?: (page: AimPage, on: string | null) => ReactNode } = {
  edit_brief: page => <BriefForm page={page} />,
  edit_plan: page => <PlanForm page={page} />,
  accept_plan: page => <AcceptForm page={page} />,
  return_plan: page => <ReturnPlanForm page={page} />,
  set_measure: page => <MeasureForm page={page} />,
  set_schedule: page => <ScheduleForm page={page} />,
  move: page => <MoveForm page={page} />,
  change_owner: page => <OwnerForm page={page} />,
  check_in: checkInForm,
  propose_closing: page => <ClosingForm page={page} />,
  close: page => <ClosingForm page={page} />,
  return_closing: page => <ReturnClosingForm page={page} />,
  ask_back: page => <AskForm page={page} />,
  answer_ask_back: (page, on) => {
    const ask =
      page.askBacks.find(each => each.id === on) ??
      page.askBacks.find(each => each.yours && each.answer === null)
    return ask === undefined ? null : <AnswerForm page={page} ask={ask} />
  },
  give_perspective: page => <PerspectiveForm page={page} />,
  publish: page => <PublishForm page={page} />,
  retire: page => <RetireForm page={page} />,
  comment: page => <CommentForm page={page} />,
}

/**
 * The form that the address asks for (`?do=check_in`), in a dialog over the page; nothing when it asks for none. What is not allowed
 * says why and who may, instead.
 */
export function ActForms({ page }: { readonly page: AimPage }) {
  const { action, on, close } = useAct()
  const refused = action === null ? null : whyNot(page, action)
  const form = action === null ? null : (FORMS[action]?.(page, on) ?? null)
  if (action === null || form === null) return null
  return (
    <Dialog
      title={action === 'accept_plan' ? t('accept.title') : actName(action, page)}
      onClose={close}
      wide={WIDE.includes(action)}
    >
      {refused === null ? form : <Refused page={page} why={refused} />}
    </Dialog>
  )
}

/** Why not and who may; whoever may ask them is led there. */
function Refused({ page, why }: { readonly page: AimPage; readonly why: string }) {
  const { open } = useAct()
  return (
    <Stack gap={16}>
      <p>{why}</p>
      {mayDo(page, 'ask_back') && (
        <Row>
          <Button onClick={() => open('ask_back')}>{t('act.ask_back')}</Button>
        </Row>
      )}
    </Stack>
  )
}

const WIDE: readonly AimAction[] = ['edit_brief', 'edit_plan']

function checkInForm(page: AimPage, on: string | null): ReactNode {
  if (page.kind !== 'goal') return <DirectionCheckInForm page={page} />
  return <CheckInForm page={page} amends={page.checkIns.find(each => each.id === on)} />
}
