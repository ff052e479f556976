import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { DelegationState } from './delegation.ts'
import type { Delegation } from './store/delegations.ts'
import { insertDelegations } from './store/save.ts'

/** A delegation as a row: an active area that one gives to the other, unless `over` says otherwise. */
export function rowBetween(
  org: Organisation,
  from: Name,
  to: Name,
  over: Partial<Delegation> = {},
): Delegation {
  return {
    id: newId(),
    kind: 'area',
    title: 'Berths of the north quay',
    aimId: null,
    taskId: null,
    teamId: null,
    absentId: null,
    absenceId: null,
    areas: null,
    fromId: org.id[from],
    toId: org.id[to],
    level: 4,
    outcome: 'No ship waits at the north quay',
    moneyLimit: 5000,
    peopleLimit: '',
    riskLimit: '',
    resources: 'Two boats and their crews',
    handover: '',
    checkDays: 14,
    nextCheckOn: null,
    goodChecks: 0,
    startsOn: '2026-03-02',
    untilOn: '2026-06-30',
    state: 'active',
    needsWhat: null,
    needsText: null,
    loweredFrom: null,
    loweredUntil: null,
    offeredOn: '2026-03-02',
    endedOn: null,
    rev: 1,
    ...over,
  }
}

/** What a row has to say to be in this state. */
export function inState(state: DelegationState): Partial<Delegation> {
  return {
    state,
    ...(state === 'needs_more' ? { needsWhat: 'both', needsText: 'A third boat.' } : {}),
    ...(state === 'accepted' ? { startsOn: '2026-03-09' } : {}),
    ...(['ended', 'declined', 'recalled', 'lapsed'].includes(state) ? { endedOn: '2026-03-02' } : {}),
  }
}

/** Stores one, whatever the rules would say to it. */
export async function stored(
  org: Organisation,
  from: Name,
  to: Name,
  over: Partial<Delegation> = {},
): Promise<Delegation> {
  const row = rowBetween(org, from, to, over)
  await org.system(work => insertDelegations(work, [row]))
  return row
}

/** A live goal of Grace's; `authority` is how free its brief leaves her. */
export async function goalOf(org: Organisation, authority: number | null, state = 'live') {
  const aimId = newId()
  await org.system(work =>
    sql`insert into aims_aims (org_id, id, kind, scope, state, team_id, owner_id, title, due_on, cadence_days, authority,
                               created_at, created_on)
      values (${org.orgId}, ${aimId}, 'goal', 'team', ${state}, ${org.team.Pilots}, ${org.id.Grace}, 'Berth within the hour',
              '2026-06-30', 7, ${authority}, ${work.now}, ${work.today})`.execute(work.sql),
  )
  return { kind: 'aim', aimId } as const
}
