import { seeded } from '#kernel/seeded.ts'
import type { DemoAims } from '#modules/aims/public.ts'
import { DEMO_SEED, type DemoCast } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { addTaskRows } from './add-task-rows.ts'
import { addCastTasks } from './cast-tasks.ts'
import { addDoneTasks, addOpenTasks } from './ordinary-tasks.ts'
import { taskStory } from './task-story.ts'

/** Gives Tidewell its work: the tasks the story tells of, those of every goal, and two years of finished ones. */
export async function addDemoTasks(work: Work, cast: DemoCast, goals: DemoAims): Promise<void> {
  const story = taskStory(seeded(DEMO_SEED).fork('tasks'), cast, goals, work.now.getTime())
  addCastTasks(story)
  addOpenTasks(story)
  addDoneTasks(story)
  await addTaskRows(work, story.rows)
}
