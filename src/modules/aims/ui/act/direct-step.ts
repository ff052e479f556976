import { useAction } from '#ui/server/use-action.ts'
import type { AimAction, AimPage } from '../../contract.ts'
import { AIMS, aims } from '../queries.ts'
import { t } from './words.ts'

const DIRECT = {
  issue_brief: { run: aims.issueBrief, done: t('done.issue_brief') },
  submit_plan: { run: aims.submitPlan, done: t('done.submit_plan') },
  accept_plan: { run: aims.acceptPlan, done: t('done.accept_plan') },
  archive: { run: aims.archiveAim, done: t('done.archive') },
  consult: { run: aims.consult, done: t('done.consult') },
} as const

type Direct = keyof typeof DIRECT

/** Runs a step that needs no form; answers false when the step has a form. A refusal shows as a message with its fix. */
export function useDirectStep(page: AimPage): (action: AimAction) => boolean {
  const step = useAction({
    run: (action: Direct) => DIRECT[action].run({ params: { id: page.id }, body: { rev: page.rev } }),
    refresh: [AIMS, ['home']],
    done: (_, action) => DIRECT[action].done,
    failure: 'toast',
  })
  return action => {
    if (!(action in DIRECT)) return false
    void step.go(action as Direct)
    return true
  }
}
