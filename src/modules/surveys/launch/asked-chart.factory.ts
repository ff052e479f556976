import { OrgChart } from '#modules/people/public.ts'
import type { Invitable } from '../store/invitable.ts'

/** The day of charts in tests: a Monday. */
export const TODAY = '2026-03-02'

/** Where somebody has their place. */
interface At {
  readonly id: string
  readonly team: string
  readonly level?: number
}

/** A chart of teams by their parents, with people in them. */
export function chartOf(
  teams: Readonly<Record<string, string | null>>,
  people: readonly At[],
  closed: readonly string[] = [],
) {
  return new OrgChart({
    on: TODAY,
    persons: people.map(({ id }) => ({
      id,
      name: id,
      status: 'active',
      leftOn: null,
      workDays: [1, 2, 3, 4, 5],
    })),
    teams: Object.entries(teams).map(([id, parentId]) => ({
      ...{ id, name: id, parentId },
      closedOn: closed.includes(id) ? '2026-01-31' : null,
    })),
    placements: people.map(({ id, team, level = 1 }) => ({
      ...{ id: `at ${id}`, personId: id, teamId: team, reportsTo: null, title: 'Crew', level },
      ...{ leadsTeam: false, kind: 'permanent', from: '2024-01-01', to: null },
    })),
    absences: [],
  })
}

/** Somebody here since 2024 with e-mail, unless said. */
export const person = (id: string, over: Partial<Invitable> = {}): Invitable => ({
  ...{ id, name: id, email: `${id}@harbour.example`, attributes: {}, sinceOn: '2024-01-01' },
  ...over,
})
