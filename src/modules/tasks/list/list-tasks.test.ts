import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { direction } from '#modules/aims/story.factory.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { STORY } from '#test/story.ts'
import type { TaskSort } from '../contract/words.ts'
import type { TaskFilter } from '../contract.ts'
import { openTasks } from '../open-task.ts'
import { moveTask } from '../states/move-task.ts'
import { goalIn, taskBy } from '../task.factory.ts'
import { listTasks, readBoard } from './list-tasks.ts'

type Query = Partial<TaskFilter> & { sort?: TaskSort; limit?: number; cursor?: string }
const NOTHING = { mine: false, unassigned: false, critical: false, state: 'open' } as const
const list = (org: Organisation, by: Name, query: Query = {}) =>
  org.as(by, work => listTasks(work, { ...NOTHING, sort: 'due', limit: 50, ...query }))
const titles = async (org: Organisation, by: Name, query: Query = {}) =>
  (await list(org, by, query)).entries.map(entry => entry.title)

async function harbour() {
  const org = await organisation()
  const goalId = await goalIn(org)
  const add = (title: string, by: Name, over: Parameters<typeof taskBy>[2] = {}) =>
    taskBy(org, by, { title, ...over })
  const late = await add('Late: paint the buoy', 'Grace', { assigneeId: org.id.Linus, dueOn: '2026-03-02' })
  const soon = await add('Soon: check the ropes', 'Grace', {
    goalId,
    assigneeId: org.id.Linus,
    dueOn: '2026-03-05',
  })
  await add('Next: 100% of hooks', 'Grace', {
    goalId,
    assigneeId: org.id.Radia,
    dueOn: '2026-03-20',
    critical: true,
  })
  await add('Any: tidy the shed', 'Linus', {})
  await add('Hire a pilot', 'Margaret', { assigneeId: org.id.Alan, dueOn: '2026-03-04' })
  await add('Plan the year', 'Ada', { assigneeId: org.id.Ada })
  org.at('2026-03-03T09:00:00Z')
  return { org, goalId, late, soon }
}

describe('the list of tasks', () => {
  it.each([
    ['Linus', ['Late: paint the buoy', 'Soon: check the ropes', 'Next: 100% of hooks', 'Any: tidy the shed']],
    ['Grace', ['Late: paint the buoy', 'Soon: check the ropes', 'Next: 100% of hooks', 'Any: tidy the shed']],
    ['Alan', ['Hire a pilot']],
    ['Margaret', ['Hire a pilot']],
    [
      'Ada',
      [
        'Late: paint the buoy',
        'Hire a pilot',
        'Soon: check the ropes',
        'Next: 100% of hooks',
        'Any: tidy the shed',
        'Plan the year',
      ],
    ],
  ] as const)('%s sees the work of their team and below, by date', async (name, expected) => {
    const { org } = await harbour()
    expect(await titles(org, name)).toEqual(expected)
  })

  it.each([
    ['mine', { mine: true }, ['Late: paint the buoy', 'Soon: check the ropes']],
    ['nobody’s', { unassigned: true }, ['Any: tidy the shed']],
    ['overdue', { due: 'overdue' }, ['Late: paint the buoy']],
    ['due this week', { due: 'this_week' }, ['Soon: check the ropes']],
    ['due within four weeks', { due: 'four_weeks' }, ['Soon: check the ropes', 'Next: 100% of hooks']],
    ['without a date', { due: 'none' }, ['Any: tidy the shed']],
    ['critical', { critical: true }, ['Next: 100% of hooks']],
    ['by words, in any case', { text: 'CHECK' }, ['Soon: check the ropes']],
    ['by words with a wildcard in them', { text: '100%' }, ['Next: 100% of hooks']],
    ['by words that are only a wildcard', { text: '_' }, []],
    ['done', { state: 'done' }, []],
    ['in two ways at once', { mine: true, due: 'this_week' }, ['Soon: check the ropes']],
  ] as const)('filters: %s', async (_case, query, expected) => {
    const { org } = await harbour()
    expect(await titles(org, 'Linus', query)).toEqual(expected)
  })

  it('filters by a goal and all below it', async () => {
    const { org, goalId } = await harbour()
    const below = await goalIn(org, { title: 'Ropes' })
    await org.system(work =>
      sql`update aims_aims set parent_id = ${goalId}, link = 'enables' where id = ${below}`.execute(work.sql),
    )
    await taskBy(org, 'Grace', { title: 'Splice a rope', goalId: below })
    expect(await titles(org, 'Ada', { goalId })).not.toContain('Splice a rope')
    expect(await titles(org, 'Ada', { goalId, below: 'true' })).toEqual([
      'Soon: check the ropes',
      'Next: 100% of hooks',
      'Splice a rope',
    ])
  })

  it('filters by what serves nothing, and by what does not lead to the vision', async () => {
    const { org, goalId } = await harbour()
    const { strategy } = await direction(org)
    const ropes = await goalIn(org, { title: 'Ropes' })
    const splice = await taskBy(org, 'Grace', { title: 'Splice a rope', goalId: ropes })
    await taskBy(org, 'Grace', { title: 'Log the tides', goalId: ropes })
    const put = (id: string, below: string) =>
      org.system(work =>
        sql`update aims_aims set parent_id = ${below}, link = 'enables' where id = ${id}`.execute(work.sql),
      )
    const nothing = ['Late: paint the buoy', 'Any: tidy the shed']
    expect(await titles(org, 'Linus', { serves: 'nothing' })).toEqual(nothing)
    await put(goalId, strategy)
    expect((await titles(org, 'Linus', { serves: 'no_line' })).toSorted()).toEqual(
      [...nothing, 'Splice a rope', 'Log the tides'].toSorted(),
    )
    const board = await org.as('Linus', work => readBoard(work, { ...NOTHING, serves: 'no_line' }))
    expect(board.columns[0]?.total).toBe(4)
    await put(ropes, goalId)
    expect(await titles(org, 'Linus', { serves: 'no_line' })).toEqual(nothing)
    await org.system(work =>
      sql`update tasks_tasks set goal_id = null, responsibility_id = ${newId()} where id = ${splice.id}`.execute(
        work.sql,
      ),
    )
    await org.system(work =>
      sql`update aims_aims set state = 'retired' where kind = 'vision'`.execute(work.sql),
    )
    const withoutVision = await titles(org, 'Linus', { serves: 'no_line' })
    expect(withoutVision).toContain('Log the tides')
    expect(withoutVision).not.toContain('Splice a rope')
  })

  it('filters by goal, by person, and by team with the teams below it', async () => {
    const { org, goalId } = await harbour()
    expect(await titles(org, 'Ada', { goalId })).toEqual(['Soon: check the ropes', 'Next: 100% of hooks'])
    expect(await titles(org, 'Ada', { assigneeId: org.id.Alan })).toEqual(['Hire a pilot'])
    expect(await titles(org, 'Ada', { teamId: org.team.People })).toEqual(['Hire a pilot'])
    expect(await titles(org, 'Ada', { teamId: org.team['Harbour Works'] })).toHaveLength(6)
    expect(await titles(org, 'Alan', { teamId: org.team.Pilots })).toEqual([])
  })

  it('finds what is done', async () => {
    const { org, late } = await harbour()
    await org.as('Linus', work => moveTask(work, late.id, { rev: 1, to: 'done', endSeries: false }))
    expect(await titles(org, 'Linus', { state: 'done' })).toEqual(['Late: paint the buoy'])
    expect(await titles(org, 'Linus', { state: 'any' })).toHaveLength(4)
  })

  it.each(['due', 'newest', 'title'] as const)(
    'page by page by %s shows every task once, in one order',
    async sort => {
      const { org } = await harbour()
      const whole = await titles(org, 'Ada', { sort })
      const paged: string[] = []
      let cursor: string | undefined
      do {
        const page = await list(org, 'Ada', { sort, limit: 2, ...(cursor === undefined ? {} : { cursor }) })
        paged.push(...page.entries.map(entry => entry.title))
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      expect(paged).toEqual(whole)
      expect(whole).toHaveLength(6)
    },
  )

  it('page by page by title shows every task once in any alphabet, however its capitals are made small', async () => {
    const org = await organisation()
    const written = [
      'İskele',
      'Istanbul',
      'ÄPFEL',
      'äpfel',
      'Zebra',
      'ΟΔΟΣ',
      'ẞtraße',
      'ǅep',
      'Ümit',
      'ɐpple',
      'Äther',
    ]
    for (const title of written) await taskBy(org, 'Linus', { title })
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const page = await list(org, 'Linus', { sort: 'title', limit: 1, ...(cursor ? { cursor } : {}) })
      paged.push(...page.entries.map(entry => entry.title))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined && paged.length <= written.length)
    expect(paged).toEqual(await titles(org, 'Linus', { sort: 'title' }))
    expect(paged).toHaveLength(written.length)
  })

  it('shows exactly what the rule of a single task allows, for everybody', async () => {
    const { org, goalId } = await harbour()
    await taskBy(org, 'Alan', { title: 'A request', goalId, assigneeId: org.id.Alan })
    await taskBy(org, 'Linus', { title: 'Another request', assigneeId: org.id.Margaret })
    const everything = (await org.system(work => listTasks(work, { ...NOTHING, sort: 'due', limit: 50 })))
      .entries
    for (const name of Object.keys(STORY) as Name[]) {
      const opened = await org.as(name, work =>
        openTasks(
          work,
          everything.map(entry => entry.id),
        ),
      )
      const allowed = opened.filter(({ actions }) => actions.has('see')).map(({ task }) => task.title)
      expect((await titles(org, name)).toSorted()).toEqual(allowed.toSorted())
    }
  })
})

describe('the board', () => {
  it('has a column for every state, with what it holds and how many', async () => {
    const { org, late, soon } = await harbour()
    await org.as('Linus', work => moveTask(work, late.id, { rev: 1, to: 'done', endSeries: false }))
    await org.as('Linus', work =>
      moveTask(work, soon.id, { rev: 1, to: 'blocked', reason: 'Storm.', endSeries: false }),
    )
    const board = await org.as('Linus', work => readBoard(work, NOTHING))
    expect(
      board.columns.map(({ state, total, tasks }) => [state, total, tasks.map(task => task.title)]),
    ).toEqual([
      ['todo', 2, ['Next: 100% of hooks', 'Any: tidy the shed']],
      ['doing', 0, []],
      ['blocked', 1, ['Soon: check the ropes']],
      ['done', 1, ['Late: paint the buoy']],
      ['dropped', 0, []],
    ])
  })

  it('shows the first fifty of a column and counts all', async () => {
    const org = await organisation()
    for (let i = 0; i < 53; i++) await taskBy(org, 'Linus', { title: `Knot ${i}` })
    const [todo] = (await org.as('Linus', work => readBoard(work, NOTHING))).columns
    expect([todo?.total, todo?.tasks.length]).toEqual([53, 50])
  })

  it('lets ended tasks go after two weeks', async () => {
    const { org, late } = await harbour()
    await org.as('Linus', work => moveTask(work, late.id, { rev: 1, to: 'done', endSeries: false }))
    org.at('2026-03-18T09:00:00Z')
    const board = await org.as('Linus', work => readBoard(work, NOTHING))
    expect(board.columns.find(({ state }) => state === 'done')?.total).toBe(0)
  })
})
