import { illegalTransition, notFound, ruleBroken, staleRev } from '#kernel/errors.ts'
import { chartOn } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { type ChangeAction, mustBeAllowed } from './access.ts'
import { isOpen } from './change.ts'
import type { Saved } from './contract/views.ts'
import { type OpenedChange, openedBy } from './opened-change.ts'
import { changePage } from './reading/change-page.ts'
import { changeById } from './store/changes.ts'
import { updateChange } from './store/save.ts'

/** Opens a change for the actor: 404 when it is not theirs to see, 403 when they may not do this. Two statements at most. */
export async function openChange(
  work: Work,
  id: string,
  action: ChangeAction,
  words: string,
): Promise<OpenedChange> {
  const change = await changeById(work, id)
  if (change === null) throw notFound('change')
  const opened = openedBy(change, await chartOn(work, work.today), actingPerson(work))
  mustBeAllowed(action, opened.relations, words)
  return opened
}

/** The same for something that alters it: 409 once it has ended, and when it is based on another version, with the current page. */
export async function openFor(
  work: Work,
  id: string,
  action: ChangeAction,
  words: string,
  rev: number,
): Promise<OpenedChange> {
  const opened = await openChange(work, id, action, words)
  if (opened.change.rev !== rev) throw staleRev(await changePage(work, opened))
  mustBeOpen(opened)
  return opened
}

/** Throws 409 once it has ended. */
export function mustBeOpen({ change: { state } }: OpenedChange): void {
  if (!isOpen(state)) throw illegalTransition('change', state, 'different', [])
}

/** Throws 422 before it is announced: what others can read would tell of it. */
export function mustBeAnnounced({ change }: OpenedChange): void {
  if (change.announcedOn === null)
    throw ruleBroken('', 'not_announced', 'Nobody knows of this change yet.', 'Announce it first.')
}

/** Saves over the version that was opened; 409 with the current page when somebody else was faster. */
export async function saveOver(
  work: Work,
  { change, chart, me }: OpenedChange,
  columns: Parameters<typeof updateChange>[3] = {},
): Promise<Saved> {
  const { id, rev, state } = change
  if (await updateChange(work, id, rev, columns)) return { id, rev: rev + 1, state: columns.state ?? state }
  const current = await changeById(work, id)
  throw staleRev(current === null ? null : await changePage(work, openedBy(current, chart, me)))
}
