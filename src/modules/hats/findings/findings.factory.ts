import { newId } from '#kernel/id.ts'
import { createAim, NewAim } from '#modules/aims/public.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Check, Finding } from '../checks/check.ts'
import { Snapshot } from '../facts/snapshot.ts'
import { factsOf } from '../facts.factory.ts'
import { thresholdsWith } from '../thresholds/thresholds.ts'
import { refreshFindings } from './refresh-findings.ts'

/** What a run without records looks at. */
export const SEEN = { at: new Snapshot(factsOf({})), is: thresholdsWith(), version: 0 }

/** Something of Grace's in the Pilots' team, briefed by Ada, has no plan; `over` changes it. An aim must be one that there is. */
export function unplanned(org: Organisation, over: Partial<Finding> = {}): Finding {
  return {
    ...{ check: 'A10', severity: 'major', subject: { kind: 'task', id: newId() }, teamId: org.team.Pilots },
    ...{ ownerId: org.id.Grace, briefGiverId: org.id.Ada, says: 'Berths have no plan.' },
    ...over,
  }
}

/** One run whose only check finds these. */
export async function run(org: Organisation, findings: readonly Finding[], id = 'A10') {
  const check: Check = { id, find: () => findings }
  return await org.system(work => refreshFindings(work, SEEN, [check]))
}

/** A goal of Grace's team, or Linus's own that others may not know of; its id. */
export async function goalOf(org: Organisation, of: 'Pilots' | 'Linus'): Promise<string> {
  const whose =
    of === 'Pilots'
      ? { scope: 'team', teamId: org.team.Pilots, ownerId: org.id.Grace }
      : { scope: 'person', teamId: null, ownerId: org.id.Linus }
  const brief = {
    title: `Berths of ${of}`,
    what: 'Every ship is alongside within an hour.',
    why: 'Ships wait.',
  }
  const { id } = await org.as(of === 'Pilots' ? 'Grace' : 'Linus', work =>
    createAim(
      work,
      NewAim.parse({
        ...{ kind: 'goal', ...whose, parentId: null, startOn: '2026-03-02', dueOn: '2026-06-01' },
        ...{ measure: null, brief: { ...brief, criteria: [] } },
      }),
    ),
  )
  return id
}
