import { AppError, forbidden } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Actor } from '#platform/work.ts'
import { ACCESS, type Guarded, type Standpoint } from './access-rules.ts'
import { legalNext } from './aim.ts'
import type { AimAction } from './aim-words.ts'

/** How the actor stands to an aim. */
export function standpointOf(actor: Actor, aim: Guarded, chart: OrgChart): Standpoint {
  const me = actor.personId
  if (me === null) return SYSTEM
  const owner = me === aim.ownerId
  const above = aim.ownerId !== null && chart.isInChain(me, aim.ownerId)
  const briefGiver = isBriefGiver(me, aim, chart, above)
  return {
    system: false,
    owner,
    proposer: me === aim.proposedById,
    briefGiver,
    executive: chart.levelOf(me) === 5 && chart.isActive(me),
    near: above || sharesTeam(me, aim, chart),
  }
}

/** Org and team aims are open to everybody; a person's goal to the owner, their team, the chain above and who briefs or proposed it. */
export function maySee(aim: Guarded, by: Standpoint): boolean {
  return aim.scope !== 'person' || by.system || by.owner || by.proposer || by.briefGiver || by.near
}

/** Whether an action is open to somebody, and if not, why: first who may at all, then whether the state allows it. */
export function judge(action: AimAction, aim: Guarded, by: Standpoint): Verdict {
  const rule = ACCESS[action]
  const states = rule.states(aim)
  if (states === undefined) return refused('not_of_this_kind', `A ${aim.kind} has no such step.`)
  if (!by.system && !rule.may(by, aim)) return refused('not_yours', `Only ${rule.who(aim)} may do this.`)
  if (states.includes(aim.state)) return ALLOWED
  return refused(
    'wrong_state',
    `This ${aim.kind} is ${aim.state}; that is possible while it is ${listed(states)}.`,
  )
}

/** Throws 403 when the actor may not, 409 when the state does not allow it. The aim must already be known to be visible. */
export function requireAllowed(action: AimAction, aim: Guarded, by: Standpoint): void {
  const verdict = judge(action, aim, by)
  if (verdict.allowed) return
  if (verdict.because === 'not_yours') throw forbidden(ACCESS[action].phrase, ACCESS[action].who(aim))
  const item = {
    field: 'state',
    code: verdict.because === 'wrong_state' ? 'illegal_transition' : verdict.because,
    message: verdict.reason,
    fix:
      legalNext(aim).length > 0
        ? `From here it can become: ${legalNext(aim).join(', ')}.`
        : 'It cannot change any more.',
  }
  throw new AppError('illegal_transition', {
    items: [item],
    current: { state: aim.state, legal: legalNext(aim) },
  })
}

/** Whether an action is allowed. `reason` is a sentence for the person. */
export type Verdict =
  | { readonly allowed: true; readonly because: null; readonly reason: null }
  | {
      readonly allowed: false
      readonly because: 'not_of_this_kind' | 'not_yours' | 'wrong_state'
      readonly reason: string
    }

const SYSTEM: Standpoint = {
  system: true,
  owner: false,
  proposer: false,
  briefGiver: true,
  executive: true,
  near: true,
}
const ALLOWED: Verdict = { allowed: true, because: null, reason: null }

function isBriefGiver(me: string, aim: Guarded, chart: OrgChart, above: boolean): boolean {
  if (above || me === aim.parent?.ownerId || me === aim.briefedById) return true
  if (aim.ownerId === null) return aim.parent === null && chart.levelOf(me) === 5
  const alone = aim.scope === 'person' || chart.managerOf(aim.ownerId) === null
  return me === aim.ownerId && alone && aim.briefedById === null
}

function sharesTeam(me: string, aim: Guarded, chart: OrgChart): boolean {
  const mine = chart.teamsOf(me)
  if (aim.teamId !== null && mine.includes(aim.teamId)) return true
  return aim.ownerId !== null && chart.teamsOf(aim.ownerId).some(team => mine.includes(team))
}

function refused(because: 'not_of_this_kind' | 'not_yours' | 'wrong_state', reason: string): Verdict {
  return { allowed: false, because, reason }
}

function listed(states: readonly string[]): string {
  return states.join(' or ')
}

/** Whether somebody is on the side that answers. Somebody on both sides answers what they asked. */
export function answers(
  side: 'owner' | 'brief_giver',
  by: Pick<Standpoint, 'owner' | 'briefGiver'>,
): boolean {
  return side === 'owner' ? by.briefGiver : by.owner
}
