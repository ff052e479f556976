import type { AimAction, AimPage } from '../../contract.ts'

/** What a person may do on an aim page now: the one thing that comes next, and the rest. */
export interface Acts {
  readonly primary: AimAction | null
  readonly others: readonly AimAction[]
}

/** Whether the server lets you do this now. */
export function mayDo(page: Pick<AimPage, 'actions'>, action: AimAction): boolean {
  return page.actions.some(each => each.action === action && each.allowed)
}

/** Why not, and who may; null when you may or when there is nothing to say. */
export function whyNot(page: Pick<AimPage, 'actions'>, action: AimAction): string | null {
  return page.actions.find(each => each.action === action && !each.allowed)?.reason ?? null
}

/** The next step first, by state; everything else that is allowed in the order of the work. */
export function actsOf(page: Pick<AimPage, 'actions' | 'kind' | 'state' | 'closing' | 'plan'>): Acts {
  const allowed = ORDER.filter(action => mayDo(page, action))
  const primary = nextOf(page).find(action => allowed.includes(action)) ?? null
  return { primary, others: allowed.filter(action => action !== primary) }
}

/** Acts with a place of their own on the page, which the menu leaves out. */
const ORDER: readonly AimAction[] = [
  'check_in',
  'issue_brief',
  'submit_plan',
  'accept_plan',
  'return_plan',
  'consult',
  'give_perspective',
  'publish',
  'ask_back',
  'edit_brief',
  'edit_plan',
  'set_measure',
  'set_schedule',
  'move',
  'change_owner',
  'propose_below',
  'propose_closing',
  'close',
  'return_closing',
  'retire',
  'archive',
]

function nextOf(page: Pick<AimPage, 'kind' | 'state' | 'closing' | 'plan'>): readonly AimAction[] {
  if (page.closing !== null && page.state === 'live') return ['close', 'check_in']
  if (page.state === 'draft') return ['issue_brief', 'consult', 'publish', 'edit_brief']
  if (page.state === 'consulting') return ['publish', 'give_perspective']
  if (page.state === 'briefed') return page.plan.how === '' ? ['edit_plan'] : ['submit_plan', 'edit_plan']
  if (page.state === 'planned') return ['accept_plan', 'edit_plan']
  return ['check_in']
}
