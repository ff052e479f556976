import { forbidden, notFound } from '#kernel/errors.ts'
import { aimCards, aimIdsBelow, aimsOwnedBy, ownersAbove } from '#modules/aims/public.ts'
import { tasksBeside, tasksSeen } from '#modules/tasks/public.ts'
import type { DeedRow } from '#platform/offers.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { FocusList } from '../contract/focus.ts'
import { openSignal } from '../signals/read-situation.ts'
import type { SignalRow } from '../store/tables.ts'
import { contributorsOf, goalsBeside } from './goals-beside.ts'

/**
 * The focus list of a big push (practice §3.5, H08 step 5): the other goals of those who work on it, as far as its owner may see tasks
 * and goals, by whose it is to decide whether they pause. Only for whoever wears the situation.
 */
export async function readFocus(work: Work, id: string): Promise<FocusList> {
  const signal = await openSignal(work, id)
  if (signal.wearerId !== actingPerson(work))
    throw forbidden('see what else these people have', 'the person whose situation it is')
  const list = signal.rule === 'H08' ? await focusOf(work, signal) : null
  if (list === null) throw notFound('step')
  return list
}

/** Decisions of the wearer whether one of these goals pauses: about what the goals serve, or about one that serves nothing. */
export async function pausesAsked(
  work: Work,
  signal: SignalRow,
  deeds: readonly DeedRow[],
): Promise<DeedRow[]> {
  const { rule, subjectId } = signal
  const elsewhere = deeds.filter(({ kind, about }) => kind === 'decision' && !about.includes(subjectId))
  if (rule !== 'H08' || elsewhere.length === 0) return []
  const list = await focusOf(work, signal)
  const asked = new Set(list?.groups.map(({ above }) => above.id))
  return elsewhere
    .filter(({ about }) => about.some(each => asked.has(each)))
    .map(deed => ({ ...deed, kind: 'pause', about: [subjectId] }))
}

async function focusOf(
  work: Work,
  { subjectId, firedOn }: Pick<SignalRow, 'subjectId' | 'firedOn'>,
): Promise<FocusList | null> {
  const [aim] = await aimCards(work, [subjectId])
  if (aim === undefined) return null
  const inside = new Set(await aimIdsBelow(work, subjectId))
  const above = new Set((await ownersAbove(work, [subjectId])).get(subjectId)?.map(({ id }) => id))
  const tasks = await tasksSeen(work, await tasksBeside(work, [...inside], firedOn))
  const people = contributorsOf({ inside, tasks })
  const worked = tasks.flatMap(({ goal }) => (goal === null ? [] : [goal.id]))
  const owned = await aimsOwnedBy(work, [...people])
  const cards = new Map(
    [...owned, ...(await aimCards(work, [...new Set(worked)]))].map(card => [card.id, card]),
  )
  const parentIds = [...cards.values()].flatMap(({ parentId }) => parentId ?? [])
  const parents = await aimCards(work, [...new Set(parentIds)])
  return {
    aim: { id: aim.id, name: aim.title, dueOn: aim.dueOn },
    people: people.size,
    groups: goalsBeside({ inside, above, tasks, cards: [...cards.values()], parents }),
  }
}
