import { addDays } from '#kernel/local-date.ts'
import { stepsOf } from '#platform/events/steps.ts'
import type { Work } from '#platform/work.ts'
import { may } from '../access.ts'
import type { DelegationPage } from '../contract.ts'
import { openDelegation } from '../open-delegation.ts'
import { checksOf, levelsOf, reachInsOf } from '../store/record.ts'
import { rowOf, whoIs } from './delegation-row.ts'

/** Days that reach-ins are counted over. */
export const REACH_IN_DAYS = 28

/** Everything about one delegation; 404 when it is not the actor's to see. */
export async function readDelegation(work: Work, id: string): Promise<DelegationPage> {
  const { delegation, chart, relations } = await openDelegation(work, id, 'see')
  const [checks, levels] = [await checksOf(work, id), await levelsOf(work, id)]
  const reachIns = may('seeReachIns', relations) ? await reachInsOf(work, id) : null
  const since = new Date(`${addDays(work.today, -REACH_IN_DAYS)}T00:00:00Z`)
  const recent = reachIns?.filter(({ at }) => at >= since).length ?? null
  const { needsWhat, needsText, loweredFrom, loweredUntil } = delegation
  const { outcome, moneyLimit, peopleLimit, riskLimit, resources, handover } = delegation
  const { checkDays, goodChecks, offeredOn, endedOn } = delegation
  return {
    ...rowOf(delegation, chart, relations, recent),
    ...{ outcome, moneyLimit, peopleLimit, riskLimit, resources, handover },
    ...{ checkDays, goodChecks, offeredOn, endedOn },
    needs: needsWhat === null || needsText === null ? null : { what: needsWhat, text: needsText },
    lowered:
      loweredFrom === null || loweredUntil === null ? null : { from: loweredFrom, until: loweredUntil },
    checks: checks.map(({ byId, ...check }) => ({ ...check, by: whoIs(byId, chart) })),
    levels: levels.map(({ byId, ...level }) => ({
      ...level,
      by: byId === null ? null : whoIs(byId, chart),
    })),
    reachInList:
      reachIns?.map(({ id: reachInId, at, byId, act, subjectKind, subjectId }) => ({
        ...{ id: reachInId, act, subjectKind, subjectId },
        at: at.toISOString(),
        by: whoIs(byId, chart),
      })) ?? null,
    history: (await stepsOf(work, { kind: 'delegation', id })).map(({ from, to, at, byId, why }) => ({
      ...{ from, to, why },
      at: at.toISOString(),
      by: byId === null ? null : whoIs(byId, chart),
    })),
  }
}
