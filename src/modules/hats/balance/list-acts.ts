import { askerOf } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { ActName } from './act-kinds.ts'
import { actsOf, leadOf } from './acts-of.ts'
import type { ActView } from './contract.ts'

/** What the acting person did of one kind in the twelve weeks, newest first, left out ones included. */
export async function listActs(work: Work, kind: ActName): Promise<ActView[]> {
  const { acts } = await actsOf(work, await askerOf(work))
  return acts
    .filter(act => act.kind === kind)
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))
    .map(act => ({
      ...{ id: act.id, on: act.on, label: act.label, mark: act.mark, lead: leadOf(act) },
      ...{ link: act.link === '' || act.label === null ? null : act.link, added: act.link === '' },
      unconfirmed: act.counts < 1,
    }))
}
