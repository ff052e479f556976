import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#kernel/local-date.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { bulkEdit } from '../bulk/bulk-edit.ts'
import { TaskSort } from '../contract/words.ts'
import { createTask } from '../fields/create-task.ts'
import { editTask } from '../fields/edit-task.ts'
import { taskBy, taskWish } from '../task.factory.ts'
import { listTasks } from './list-tasks.ts'

const OPEN = { mine: false, unassigned: false, critical: false, state: 'open' } as const

/** One page of what Grace sees. */
function page(org: Organisation, sort: TaskSort, limit: number, cursor: string | null = null) {
  return org.as('Grace', work =>
    listTasks(work, { ...OPEN, sort, limit, ...(cursor === null ? {} : { cursor }) }),
  )
}

/** Ids from the first page to the last; `between` runs after each page. */
async function leafed(
  org: Organisation,
  sort: TaskSort,
  limit: number,
  between: (seen: readonly string[]) => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const found: Awaited<ReturnType<typeof page>> = await page(org, sort, limit, cursor)
    expect(found.entries.length).toBeLessThanOrEqual(limit)
    seen.push(...found.entries.map(entry => entry.id))
    cursor = found.nextCursor
    await between(seen)
  } while (cursor !== null)
  return seen
}

/** Titles that alphabets order in different ways, twins included. */
const TITLES = [
  'Äbc',
  'äbd',
  'Zebra',
  'zebra',
  'Zebra',
  'Émile',
  'emile',
  'İstanbul',
  'ISTANBUL',
  'ıstanbul',
  'Straße',
  'STRASSE',
  'Ωmega',
  'ΟΔΟΣ',
  'οδοσ',
  'ΌΡΜΟΣ Α',
  'ωmega',
  '日本語版',
  '🌊 wave',
  '_under',
  '"quoted"',
  "it's",
  '10 ropes',
  '9 ropes',
]

describe('pages of the list', () => {
  it.each(TaskSort.options.flatMap(sort => [1, 2, 7].map(limit => [sort, limit] as const)))(
    'by %s, %i at a time, hold every task once, whatever the alphabet of its title',
    async (sort, limit) => {
      const org = await organisation()
      const made = await org.as('Grace', async work => {
        const ids: string[] = []
        for (const [i, title] of TITLES.entries()) {
          const dueOn = i % 3 === 0 ? null : addDays(work.today, i % 4)
          ids.push((await createTask(work, taskWish({ title, dueOn }))).id)
        }
        return ids
      })
      const leaved = await leafed(org, sort, limit)
      expect(leaved.toSorted()).toEqual(made.toSorted())
      expect(leaved).toEqual((await page(org, sort, 200)).entries.map(entry => entry.id))
    },
  )

  it('hold every task once for any titles, dates and page length', async () => {
    const org = await organisation()
    let known = 0
    const wish = fc.record({
      title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map(text => `a${text}z.`),
      dueOn: fc.option(fc.nat(3).map(days => addDays('2026-03-02', days))),
    })
    const sort = fc.constantFrom(...TaskSort.options)
    await fc.assert(
      fc.asyncProperty(
        fc.array(wish, { maxLength: 4 }),
        sort,
        fc.integer({ min: 1, max: 5 }),
        async (wishes, by, limit) => {
          await org.as('Grace', async work => {
            for (const { title, dueOn } of wishes)
              await createTask(work, taskWish({ title: title.replace(/[\p{Cc}\p{Cs}]/gu, ' '), dueOn }))
          })
          known += wishes.length
          const leaved = await leafed(org, by, limit)
          expect(new Set(leaved).size).toBe(leaved.length)
          expect(leaved).toHaveLength(known)
        },
      ),
      { numRuns: 12 },
    )
  })

  it.each(TaskSort.options)(
    'by %s neither repeat nor skip what was there while others add tasks',
    async sort => {
      const org = await organisation()
      const before: string[] = []
      for (const title of ['Buoy', 'Crane', 'Dock', 'Engine'])
        before.push((await taskBy(org, 'Grace', { title, dueOn: '2026-03-05' })).id)
      const seen = await leafed(org, sort, 1, async shown => {
        if (shown.length === 2)
          for (const [title, dueOn] of [
            ['Anchor', '2026-03-03'],
            ['Flag', '2026-03-09'],
          ] as const)
            await taskBy(org, 'Grace', { title, dueOn })
      })
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.filter(id => before.includes(id)).toSorted()).toEqual(before.toSorted())
    },
  )

  it.each([
    ['due', { dueOn: '2026-04-20' }],
    ['newest', { critical: true }],
    ['title', { title: 'Yacht' }],
  ] as const)(
    'by %s go on from where they were, although the last task shown has changed',
    async (sort, change) => {
      const org = await organisation()
      for (const title of ['Buoy', 'Crane', 'Dock'])
        await taskBy(org, 'Grace', { title, dueOn: '2026-03-05' })
      const first = await page(org, sort, 1)
      const shown = first.entries[0]?.id ?? ''
      await org.as('Grace', work => editTask(work, shown, { rev: 1, ...change }))
      const rest = await page(org, sort, 10, first.nextCursor)
      const others = rest.entries.map(entry => entry.id).filter(id => id !== shown)
      expect(others).toHaveLength(2)
    },
  )

  it('end without a cursor exactly when nothing follows', async () => {
    const org = await organisation()
    expect(await page(org, 'due', 2)).toEqual({ entries: [], nextCursor: null })
    for (const title of ['Buoy', 'Crane']) await taskBy(org, 'Grace', { title })
    expect((await page(org, 'due', 2)).nextCursor).toBeNull()
    await taskBy(org, 'Grace', { title: 'Dock' })
    expect((await page(org, 'due', 2)).nextCursor).not.toBeNull()
  })

  it('show the same order after a change that has nothing to do with it', async () => {
    const org = await organisation()
    const tasks: { readonly id: string }[] = []
    for (const title of ['Same', 'Same', 'Same', 'Same']) tasks.push(await taskBy(org, 'Grace', { title }))
    for (const sort of TaskSort.options) {
      const before = await leafed(org, sort, 3)
      const [one] = (await page(org, sort, 50)).entries.filter(entry => entry.id === tasks[2]?.id)
      const chosen = [{ id: one?.id ?? '', rev: one?.rev ?? 0 }]
      await org.as('Grace', work => bulkEdit(work, { tasks: chosen, change: { estimateDays: 1 } }))
      expect(await leafed(org, sort, 3)).toEqual(before)
    }
  })
})
