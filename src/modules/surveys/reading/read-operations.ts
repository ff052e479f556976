import { forbidden } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { Operations } from '../contract.ts'
import { latestPlanned, surveysUnderWay } from '../store/operations.ts'

/**
 * For the people team: the surveys on their way with how many answered of everybody, and how much of the latest report is shown.
 * Which teams those are is said by the report itself, as its plan lets it. Two statements.
 */
export async function readOperations(work: Work): Promise<Operations> {
  if (!work.actor.flags.people) throw forbidden('see how surveys are answered', 'the people team')
  const underWay = await surveysUnderWay(work)
  const latest = await latestPlanned(work)
  return { underWay, latest: latest === null ? null : toldOf(latest) }
}

type Planned = NonNullable<Awaited<ReturnType<typeof latestPlanned>>>

function toldOf({ id, title, least, units, instead }: Planned): Operations['latest'] {
  const asked = units.flatMap((unit, at) =>
    unit.parent >= 0 && unit.invited > 0 ? [{ at, by: instead[at] ?? -1 }] : [],
  )
  const shown = asked.filter(({ at, by }) => by === at).length
  const hidden = asked.filter(({ by }) => by < 0).length
  return { id, title, least, shown, broader: asked.length - shown - hidden, hidden }
}
