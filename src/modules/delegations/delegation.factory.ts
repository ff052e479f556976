import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { acceptDelegation } from './answers/accept-delegation.ts'
import type { DelegationRow, NewDelegation } from './contract.ts'
import { offerDelegation } from './giving/offer-delegation.ts'

/** Words that stand in offers and in no event, mail or stranger's answer. */
export const SECRET = 'Only if the harbour master signs for it'

/** An offer over the work of the Pilots, as somebody of the story would send it. */
export function offerTo(org: Organisation, to: Name, over: Partial<NewDelegation> = {}): NewDelegation {
  return {
    matter: { kind: 'area', area: 'Berths of the north quay', teamId: null },
    toId: org.id[to],
    level: 4,
    outcome: 'No ship waits at the north quay',
    moneyLimit: 5000,
    peopleLimit: 'Your own team',
    riskLimit: SECRET,
    resources: 'Two boats and their crews',
    checkDays: 14,
    startsOn: '2026-03-02',
    untilOn: '2026-06-30',
    handover: '',
    ...over,
  }
}

/** Offers as somebody. */
export function offered(
  org: Organisation,
  by: Name,
  to: Name,
  over: Partial<NewDelegation> = {},
): Promise<DelegationRow> {
  return org.as(by, work => offerDelegation(work, offerTo(org, to, over)))
}

/** Offers, and has it accepted. */
export async function accepted(
  org: Organisation,
  by: Name,
  to: Name,
  over: Partial<NewDelegation> = {},
): Promise<DelegationRow> {
  const { id, rev } = await offered(org, by, to, over)
  return await org.as(to, work => acceptDelegation(work, id, rev))
}
