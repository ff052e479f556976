import type { ErrorItem } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'

/** Who leads, manages and helps with a change have to work here. */
export function peopleProblems(
  who: {
    readonly sponsorId?: string | undefined
    readonly managerId?: string | undefined
    readonly helperIds?: readonly string[] | undefined
  },
  chart: OrgChart,
): ErrorItem[] {
  const gone = (field: string, ids: readonly (string | undefined)[]) =>
    ids.every(id => id === undefined || chart.isActive(id))
      ? []
      : [
          {
            ...{ field, code: 'not_here', message: 'One of these people does not work here.' },
            fix: 'Choose somebody who does.',
          },
        ]
  return [
    ...gone('sponsorId', [who.sponsorId]),
    ...gone('managerId', [who.managerId]),
    ...gone('helperIds', who.helperIds ?? []),
  ]
}
