import { AppError, type ErrorItem } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { spans } from '../span.ts'
import type { StoredRows } from '../store/chart-rows-store.ts'
import { afterChanges, isMain, type Placement, type PlacementChanges } from './placement.ts'
import type { NewPlacement } from './placement-shapes.ts'
import { planPlacement } from './plan-placement.ts'
import { overlapOfPositions, positionProblems, timelineProblems } from './position-rules.ts'
import { leadProblems, structureProblems } from './structure-rules.ts'

/** The changes that give a person a position, judged by every rule; throws `rule_broken` (422) with all that is wrong. */
export function planFor(
  work: Work,
  rows: StoredRows,
  personId: string,
  wanted: NewPlacement,
): PlacementChanges {
  const changes = planPlacement(rows.placements, personId, wanted)
  const problems = positionProblems(wanted, work.today)
  refuse(problems)
  const [added] = changes.added
  if (added === undefined) return changes
  judge(rows, changes, added, [...problems, ...surroundingProblems(rows, added, wanted)])
  return changes
}

/** Throws unless the placements after the changes keep every rule about more than one of them. */
export function judge(
  rows: StoredRows,
  changes: PlacementChanges,
  touched: Placement,
  found: readonly ErrorItem[] = [],
): void {
  const after = afterChanges(rows.placements, changes)
  const own = after.filter(placement => placement.personId === touched.personId)
  const overlaps = overlapOfPositions(own, touched)
  if (overlaps !== null) throw overlapping(overlaps)
  const names = new Map(rows.persons.map(person => [person.id, person.name]))
  refuse([
    ...found,
    ...timelineProblems(own),
    ...leadProblems(after, touched, names),
    ...structureProblems(rows, { persons: rows.persons, placements: after }, touched.from),
  ])
}

function refuse(items: readonly ErrorItem[]): void {
  if (items.length > 0) throw new AppError('rule_broken', { items })
}

/** What is wrong with what a position refers to: the team, the person above, the person taken over from. */
function surroundingProblems(
  { persons, teams, placements }: StoredRows,
  added: Placement,
  wanted: NewPlacement,
): ErrorItem[] {
  const { from, reportsTo, teamId } = added
  const problems: ErrorItem[] = []
  const team = teams.find(({ id }) => id === teamId)
  if (team === undefined || (team.closedOn !== null && (added.to === null || added.to > team.closedOn)))
    problems.push({
      field: 'teamId',
      code: 'no_such_team',
      message: 'This team does not exist, or is closed by then.',
      fix: 'Choose an open team.',
    })
  const isHere = (id: string) =>
    persons.some(person => person.id === id) &&
    placements.some(row => row.personId === id && isMain(row) && spans(row, from))
  if (reportsTo !== null && !isHere(reportsTo))
    problems.push({
      field: 'reportsTo',
      code: 'not_here',
      message: `The person reported to has no position on ${from}.`,
      fix: 'Choose somebody who is in the organisation then.',
    })
  if (wanted.takesOverFrom !== null && !isMain(added))
    problems.push({
      field: 'takesOverFrom',
      code: 'acting_takes_over',
      message: 'Somebody who acts does not take reports over: they answer for them while the lead is away.',
      fix: 'Leave this out.',
    })
  else if (wanted.takesOverFrom !== null && !persons.some(({ id }) => id === wanted.takesOverFrom))
    problems.push({
      field: 'takesOverFrom',
      code: 'not_here',
      message: 'The person to take over from is not in the organisation.',
      fix: 'Choose somebody who is or was in the organisation, or leave this out.',
    })
  return problems
}

function overlapping(overlaps: { readonly from: string; readonly to: string | null }): AppError {
  const until = overlaps.to === null ? 'on' : `until ${overlaps.to}`
  const message = `There is a position already from ${overlaps.from} ${until}.`
  const fix = 'Let the new position end the present one, or choose other dates.'
  return new AppError('rule_broken', {
    items: [{ field: 'from', code: 'overlap', message, fix }],
    current: { overlaps },
  })
}
