import { makeDemo, removeDemo } from '#app/demo/make-demo.ts'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { runWork, SYSTEM } from '#platform/work-runner.ts'
import { freshDatabase } from './worker-database.ts'

/**
 * The sample organisation, made anew in this worker's database as of a moment (ISO 8601), and how to run something in it as the system,
 * or as somebody by name.
 * Return `remove` from `beforeAll`: other files find no sample organisation where they ask for one.
 */
export async function tidewell(moment: string) {
  // In a database that other tests filled and emptied the planner of the embedded engine is misled: it never tidies up by itself.
  const database = await freshDatabase()
  const remove = async () => {
    while (await removeDemo({ database }));
  }
  await remove()
  const parts = { database, clock: { now: () => new Date(moment) }, subscribers: () => [] }
  const orgId = await makeDemo(parts)
  const standing = async () => ({ actor: SYSTEM, timeZone: 'Europe/Amsterdam' })
  const run = <T>(act: (work: Work) => Promise<T>) => runWork(parts, orgId, standing, act)
  const as = async <T>(name: string, act: (work: Work) => Promise<T>) => {
    const chart = await run(work => chartOn(work, work.today))
    const personId = chart.personsActive().find(person => person.name === name)?.id ?? null
    const actor = { ...SYSTEM, kind: 'person' as const, personId }
    return await runWork(parts, orgId, async () => ({ ...(await standing()), actor }), act)
  }
  return { run, as, remove }
}
