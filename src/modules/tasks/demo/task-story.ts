import { addDays, type LocalDate, weekday } from '#kernel/local-date.ts'
import type { Seeded } from '#kernel/seeded.ts'
import type { DemoAims } from '#modules/aims/public.ts'
import type { DemoCast } from '#modules/people/public.ts'
import type { NewTaskRow } from './add-task-rows.ts'
import { type WorkTitles, workTitles } from './work-titles.ts'

/** What every part of the demo's tasks is written with. */
export interface TaskStory {
  readonly random: Seeded
  readonly cast: DemoCast
  readonly goals: DemoAims
  readonly titles: WorkTitles
  readonly nowMs: number
  readonly rows: NewTaskRow[]
}

/** What differs from an ordinary open task of a goal. */
export type TaskWish = Partial<Omit<NewTaskRow, 'id' | 'teamId' | 'goalId' | 'assigneeId'>> & {
  readonly team: string
  /** Key of the goal it serves; null serves none. */
  readonly goal: string | null
  /** Key of the post that does it; null is nobody's. */
  readonly by: string | null
  /** Days from the day of the demo. */
  readonly due: number | null
}

/** An empty story. */
export function taskStory(random: Seeded, cast: DemoCast, goals: DemoAims, nowMs: number): TaskStory {
  return { random, cast, goals, titles: workTitles(random.fork('titles')), nowMs, rows: [] }
}

/** Adds one task; what is not wished is drawn. */
export function addTask(story: TaskStory, { team, goal, by, due, ...wish }: TaskWish): NewTaskRow {
  const { random, cast, goals, nowMs, rows } = story
  const dueOn = due === null ? null : onWorkday(addDays(cast.asOf, due))
  const createdOn = wish.createdOn ?? addDays(cast.asOf, Math.min(-3, (due ?? 0) - random.integer(15, 40)))
  const row: NewTaskRow = {
    id: random.id(nowMs + rows.length),
    title: wish.title ?? story.titles.draw(team),
    teamId: cast.team.get(team) ?? '',
    goalId: goal === null ? null : (goals.idOf.get(goal) ?? null),
    assigneeId: by === null ? null : (cast.holder.get(by) ?? null),
    authorId: cast.holder.get(by ?? 'CEO') ?? null,
    dueOn,
    estimateDays: wish.estimateDays === undefined ? random.pick([0.5, 1, 1, 2, 2, 3]) : wish.estimateDays,
    critical: wish.critical ?? false,
    state: wish.state ?? 'todo',
    createdOn,
    ...wish,
  }
  rows.push(row)
  return row
}

/** The day itself, or the Friday before when it falls on a weekend. */
export function onWorkday(day: LocalDate): LocalDate {
  return addDays(day, -Math.max(0, weekday(day) - 5))
}
