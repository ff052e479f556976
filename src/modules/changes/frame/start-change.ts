import { AppError, forbidden } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { chartOn } from '#modules/people/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { mayStart } from '../access.ts'
import type { NewChange } from '../contract/bodies.ts'
import type { Saved } from '../contract/views.ts'
import { changeStep } from '../events.ts'
import type { Change } from '../store/changes.ts'
import { insertChanges } from '../store/insert-changes.ts'
import { milestonesFrom } from '../templates/templates.ts'
import { peopleProblems } from './people-problems.ts'

/** Starts a change, in the shaping: nobody but sponsor, change manager and helpers knows of it. Whoever starts it is one of them. */
export async function startChange(work: Work, wanted: NewChange): Promise<Saved> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  if (!mayStart(me, chart)) throw forbidden('start a change', 'your manager')
  const items = peopleProblems(wanted, chart)
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const change = newChange(work, wanted, me)
  await insertChanges(work, [change])
  await takeSteps(work, changeStep(change, null, 'shaping'))
  return { id: change.id, rev: 1, state: 'shaping' }
}

function newChange(work: Work, wanted: NewChange, me: string): Change {
  const { name, kind, sponsorId, managerId, whyNow, withTemplate } = wanted
  const helperIds = [...new Set([...wanted.helperIds, me])].filter(id => id !== sponsorId && id !== managerId)
  const milestones = withTemplate ? milestonesFrom(kind, work.today) : []
  return {
    ...{ id: newId(work.now.getTime()), name, kind, sponsorId, managerId, helperIds, state: 'shaping' },
    ...{ whyNow, whatChanges: '', whatStays: '', notKnown: '', notKnownBy: null },
    ...{ goalId: null, support: '', oldWay: '', oldWayOffOn: null, createdOn: work.today },
    ...{ announcedOn: null, rolledOutOn: null, endedOn: null, rev: 1 },
    milestones: milestones.map(each => ({
      ...each,
      ...{ id: newId(work.now.getTime()), teamId: null, doneOn: null },
    })),
    ...{ impacts: [], gos: [], questions: [], measures: [], tasks: [], talkIds: [], decisionIds: [] },
  }
}
