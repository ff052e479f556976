import { illegalTransition, notFound, staleRev } from '#kernel/errors.ts'
import { chartOn, type OrgChart } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { mustBeAllowed, type PromiseAction, type Relation, relationsTo } from './access.ts'
import type { PromiseView } from './contract.ts'
import { nextStates, type PromiseState } from './promise.ts'
import { promiseView } from './promise-view.ts'
import { lineOf, promiseById } from './store/promises.ts'
import { sharesOf } from './store/shares.ts'
import type { PromiseColumns } from './store/tables.ts'

/** A promise together with what every action on it needs. */
export interface OpenedPromise {
  readonly row: PromiseColumns
  readonly chart: OrgChart
  readonly relations: ReadonlySet<Relation>
}

/** Opens a promise for the actor: 404 when it is not theirs to see, 403 when they may not do this. */
async function openPromise(work: Work, id: string, action: PromiseAction): Promise<OpenedPromise> {
  const row = await promiseById(work, id)
  if (row === null) throw notFound('promise')
  const chart = await chartOn(work, work.today)
  const shares = row.byPersonId === null ? [] : await sharesOf(work, [row.byPersonId])
  const relations = relationsTo(row, actingPerson(work), chart, shares)
  mustBeAllowed(action, relations)
  return { row, chart, relations }
}

/** Opens a promise to say how it went; 409 when it is based on another version, or cannot become that today. */
export async function answerPromise(
  work: Work,
  id: string,
  rev: number,
  to: PromiseState,
): Promise<OpenedPromise> {
  const opened = await openPromise(work, id, 'answer')
  if (opened.row.rev !== rev) throw await stalePromise(work, opened)
  const legal = nextStates(opened.row, work.today)
  if (!legal.includes(to)) throw illegalTransition('promise', opened.row.state, to, legal)
  return opened
}

/** Somebody else saved first: the promise as it is now. */
export async function stalePromise(work: Work, { row }: OpenedPromise): Promise<Error> {
  return staleRev(await readPromise(work, row.id))
}

/** One promise with the dates it had before; 404 when it is not the actor's to see. */
export async function readPromise(work: Work, id: string): Promise<PromiseView> {
  const { row, chart, relations } = await openPromise(work, id, 'see')
  return promiseView(work, row, { chart, relations, line: await lineOf(work, row.rootId) })
}
