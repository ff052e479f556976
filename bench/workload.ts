import { addDays, type LocalDate } from '#kernel/local-date.ts'
import type { Seeded } from '#kernel/seeded.ts'
import type { NewTaskRow } from '#modules/tasks/public.ts'
import type { Company } from './company.ts'
import type { Direction } from './direction.ts'

/** `each` tasks for everybody, nine in ten for a goal of their team, half of them done. */
export function workload(
  { employees }: Company,
  { goalsOf }: Direction,
  random: Seeded,
  each: number,
  today: LocalDate,
  nowMs: number,
): NewTaskRow[] {
  return employees.flatMap(employee => {
    const goals = goalsOf.get(employee.teamId) ?? []
    return Array.from({ length: each }, (): NewTaskRow => {
      const dueOn = addDays(today, random.integer(-60, 60))
      const state = random.pick(STATES)
      const ended = state === 'done' || state === 'dropped'
      return {
        id: random.id(nowMs),
        title: `${random.pick(VERBS)} the ${random.pick(THINGS)}`,
        goalId: goals.length > 0 && random.chance(0.9) ? random.pick(goals) : null,
        teamId: employee.teamId,
        assigneeId: employee.id,
        authorId: employee.bossId ?? employee.id,
        dueOn,
        estimateDays: random.pick([0.5, 1, 2, 3, 5]),
        critical: random.chance(0.05),
        state,
        createdOn: addDays(dueOn, -30),
        ...(state === 'blocked' || state === 'dropped' ? { reason: 'We wait for parts.' } : {}),
        ...(ended ? { endedOn: addDays(today, -random.integer(0, 40)) } : {}),
        ...(state === 'todo' ? {} : { startedOn: addDays(dueOn, -20) }),
      }
    })
  })
}

const STATES = [
  ...Array<'done'>(10).fill('done'),
  ...Array<'todo'>(5).fill('todo'),
  'doing',
  'doing',
  'doing',
  'blocked',
  'dropped',
] as const
const VERBS = ['Check', 'Write up', 'Repair', 'Measure', 'Order', 'Review', 'Test']
const THINGS = ['third pump', 'test plan', 'spare parts', 'contract', 'training', 'handbook', 'return note']
