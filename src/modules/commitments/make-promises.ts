import { AppError } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { openTask } from '#modules/tasks/public.ts'
import { takeSteps } from '#platform/events/steps.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { NewPromise, PromiseView } from './contract.ts'
import { readPromise } from './open-promise.ts'
import { promiseProblems, type Side, type WantedPromise } from './promise.ts'
import { promiseStep } from './promise-step.ts'
import { insertPromises } from './store/promises.ts'
import type { PromiseColumns } from './store/tables.ts'

/** Where a promise was made: a room's noun, its id, its title and its page. */
export interface PromiseSource {
  /** Such as `conversation`, `decision`, `change`. */
  readonly kind: string
  readonly id: string
  /** At most 140 characters; seen by those the promise is between. Null when it should not be kept. */
  readonly title: string | null
  /** Path of its page. */
  readonly link: string
}

/** A promise made in a room. */
export interface MadePromise extends WantedPromise {
  readonly source: PromiseSource | null
  /** When this task is done, the person is asked whether the promise is kept. The caller has checked that they know it. */
  readonly taskId?: string | null
  /** Made where only these two can read: it never stands in a list that the person shows to others. Default false. */
  readonly betweenTwo?: boolean
}

/**
 * Writes promises down; answers their ids in order. The caller has checked that the actor may write in the source. Throws
 * `rule_broken` with fields such as `commitments.0.dueOn` when `field` is `commitments`.
 */
export async function promise(
  work: Work,
  promises: readonly MadePromise[],
  field?: string,
): Promise<string[]> {
  if (promises.length === 0) return []
  const chart = await chartOn(work, work.today)
  const items = promises.flatMap((wanted, at) => {
    const place = field === undefined ? '' : `${field}.${at}.`
    return [...promiseProblems(wanted, work.today, place), ...peopleProblems(wanted, chart, place)]
  })
  if (items.length > 0) throw new AppError('rule_broken', { items })
  const rows = promises.map(wanted => promiseRow(wanted, newId(work.now.getTime()), work.today))
  await insertPromises(work, rows)
  await takeSteps(work, ...rows.map(row => promiseStep(row, null, 'open', 'promise.made')))
  return rows.map(row => row.id)
}

/** Writes down a promise of the actor's own. 404 when the task it is kept by is not theirs to see. */
export async function makePromise(work: Work, wanted: NewPromise): Promise<PromiseView> {
  const { what, dueOn, taskId } = wanted
  if (taskId !== null) await openTask(work, taskId)
  const to: Side = wanted.to.kind === 'party' ? { ...wanted.to, id: null } : wanted.to
  const by = { kind: 'person', id: actingPerson(work) } as const
  const [id = ''] = await promise(work, [{ by, to, what, dueOn, taskId, source: null }])
  return await readPromise(work, id)
}

/** A promise as a row of its own line. */
export function promiseRow(wanted: MadePromise, id: string, madeOn: LocalDate): PromiseColumns {
  const { by, to, what, dueOn, source, taskId = null, betweenTwo = false } = wanted
  return {
    id,
    byPersonId: by.kind === 'person' ? by.id : null,
    byPartyId: by.kind === 'party' ? by.id : null,
    byPartyName: by.kind === 'party' ? by.name : null,
    toPersonId: to.kind === 'person' ? to.id : null,
    toPartyId: to.kind === 'party' ? to.id : null,
    toPartyName: to.kind === 'party' ? to.name : null,
    toOrganisation: to.kind === 'organisation',
    what,
    betweenTwo,
    sourceKind: source?.kind ?? null,
    sourceId: source?.id ?? null,
    sourceTitle: source?.title ?? null,
    sourceLink: source?.link ?? null,
    taskId,
    taskDoneOn: null,
    madeOn,
    dueOn,
    state: 'open',
    lapsed: false,
    endedOn: null,
    endedWhy: null,
    rootId: id,
    turn: 1,
    rev: 1,
  }
}

function peopleProblems({ by, to }: WantedPromise, chart: OrgChart, place: string) {
  return (['by', 'to'] as const).flatMap(side => {
    const who = side === 'by' ? by : to
    if (who.kind !== 'person' || chart.isActive(who.id)) return []
    return [
      {
        field: `${place}${side}`,
        code: 'not_here',
        message: 'This person does not work here.',
        fix: 'Choose somebody who does.',
      },
    ]
  })
}
