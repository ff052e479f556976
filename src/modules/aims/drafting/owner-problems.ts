import type { ErrorItem } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { AimKind } from '../aim-words.ts'

/** What is wrong with an owner and a team on the date of the chart: gone, unknown, closed, or of too low a level. */
export function ownerProblems(
  kind: AimKind,
  ownerId: string | null,
  teamId: string | null,
  chart: OrgChart,
): ErrorItem[] {
  const problems: ErrorItem[] = []
  if (ownerId !== null && !chart.isActive(ownerId))
    problems.push({
      field: 'ownerId',
      code: 'owner_active',
      message: 'This person is not in the organisation today.',
      fix: 'Choose somebody who is.',
    })
  else if (kind === 'vision' && ownerId !== null && chart.levelOf(ownerId) < 5)
    problems.push({
      field: 'ownerId',
      code: 'owner_level',
      message: 'A vision is owned at executive level.',
      fix: 'Choose somebody at level 5, or leave the owner open.',
    })
  if (teamId !== null && !chart.teams().some(team => team.id === teamId))
    problems.push({
      field: 'teamId',
      code: 'team_open',
      message: 'This team does not exist today.',
      fix: 'Choose a team that is open.',
    })
  return problems
}
