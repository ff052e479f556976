import { forbidden, notFound } from '#kernel/errors.ts'
import { EDIT_MS } from './week.ts'

/** Between whom a check-in is. */
export interface Pair {
  readonly personId: string
  readonly managerId: string | null
  readonly madeAt: Date
  readonly answeredAt: Date | null
}

/** What somebody may do with a check-in. */
export type CheckInAction = 'see' | 'edit' | 'answer'

/** One sentence per line: only the two of them, not even the system, the people team or somebody further up. */
export function actionsFor(pair: Pair, me: string | null, now: Date): ReadonlySet<CheckInAction> {
  const mine = me !== null && pair.personId === me
  const manages = me !== null && pair.managerId === me
  const allowed: Record<CheckInAction, boolean> = {
    see: mine || manages,
    edit: mine && now.getTime() - pair.madeAt.getTime() < EDIT_MS,
    answer: manages && pair.answeredAt === null,
  }
  return new Set((['see', 'edit', 'answer'] as const).filter(action => allowed[action]))
}

/** Throws 404 when it is not theirs to see, 403 when they are not the one who answers. */
export function mustManage(pair: Pair, me: string): void {
  if (pair.personId !== me && pair.managerId !== me) throw notFound('check-in')
  if (pair.managerId !== me) throw forbidden('answer this check-in', 'the manager it was made for')
}
