import { askerOf, chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { thresholdsInForce } from '../thresholds/in-force.ts'
import { actsOf } from './acts-of.ts'
import type { BalanceView } from './contract.ts'
import { expectedRange, isOutside, rangesOf } from './expected-range.ts'
import { figuresOf } from './figures.ts'
import { levelsOf, ownsShared } from './standpoint.ts'
import { openSituations } from './store/open-situations.ts'
import { isOptedIn } from './store/opt-ins.ts'
import { snapshotsOf } from './store/snapshots.ts'
import { windowFrom } from './window.ts'

/** How the acting person's recorded weeks divide, with everything that is theirs about it. */
export async function readBalance(work: Work): Promise<BalanceView> {
  const asker = await askerOf(work)
  const chart = await chartOn(work, work.today)
  const { acts, ownTasks } = await actsOf(work, asker)
  const figures = figuresOf(acts, work.today)
  const { own, acting } = levelsOf(chart, asker.me)
  const open = await openSituations(work, asker.me)
  const ranges = rangesOf((await thresholdsInForce(work)).is)
  const expected = expectedRange([own, ...acting], ownsShared(acts), open, ranges)
  const shares = await snapshotsOf(work, asker.me, 'by')
  const nameOf = (id: string) => ({ id, name: chart.person(id)?.name ?? '' })
  return {
    ...figures,
    from: windowFrom(work.today),
    ...{ level: own, acting: acting.length > 0, expected, open },
    outside: figures.told === null || expected === null ? null : isOutside(figures.told, expected),
    ...{ ownTasks, marked: acts.filter(({ mark }) => mark !== null).length },
    shares: shares.map(({ id, withId, as, takenOn }) => ({ id, with: nameOf(withId), as, takenOn })),
    manager: asker.managerId === null ? null : nameOf(asker.managerId),
    optedIn: await isOptedIn(work, asker.me),
  }
}
