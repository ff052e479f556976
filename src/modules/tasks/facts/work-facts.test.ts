import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { addTaskRows, type NewTaskRow } from '../demo/add-task-rows.ts'
import { workFacts } from './work-facts.ts'

const ON = '2026-03-02'
let org: Organisation

function task(over: Partial<NewTaskRow>): NewTaskRow {
  return {
    ...{ id: newId(), title: 'Sound the channel', teamId: org.team.Pilots, goalId: null, critical: false },
    ...{
      assigneeId: org.id.Linus,
      authorId: org.id.Grace,
      dueOn: '2026-03-10',
      estimateDays: 2,
      state: 'todo',
    },
    ...{ createdOn: '2026-02-02', ...over },
  }
}

beforeAll(async () => {
  org = await organisation()
  await org.system(work =>
    addTaskRows(work, [
      task({}),
      task({ estimateDays: null, dueOn: '2026-02-16' }),
      task({ state: 'done', endedOn: '2026-02-25', dueOn: '2026-02-20', seriesId: newId(), occurrence: 1 }),
      task({ state: 'done', endedOn: '2026-02-18', dueOn: '2026-02-18', seriesId: newId(), occurrence: 1 }),
      task({ assigneeId: org.id.Radia, dueOn: '2026-06-01', createdOn: '2026-02-27' }),
    ]),
  )
})

const on = (day: LocalDate) =>
  org.system(work => workFacts(work, day, { lateBefore: '2026-02-23', personIds: [org.id.Linus] }))

describe('work on a date', () => {
  test('is added up by person: days due in four weeks, with the usual estimate where there is none, and what is late', async () => {
    const { persons } = await on(ON)
    expect(persons.find(each => each.personId === org.id.Linus)).toMatchObject({
      ...{ days: [4, 6, 8], late: 1, finished: true },
    })
    expect(persons.find(each => each.personId === org.id.Radia)).toMatchObject({
      ...{ days: [0, 0, 0], late: 0, finished: false },
    })
  })

  test('is added up by team: what is open and late now and a week before, and what recurs', async () => {
    const { teams } = await on(ON)
    expect(teams).toEqual([
      expect.objectContaining({
        ...{ teamId: org.team.Pilots, open: 3, late: 1, openBefore: 3, lateBefore: 2 },
        ...{ openDays: 6, servingNothing: 6, servingNothingOld: 2, recurring: 2, recurringOnTime: 1 },
      }),
    ])
  })

  test('lists single tasks only of who was asked for, and the days on which work falls due', async () => {
    const { tasks, dueDays } = await on(ON)
    expect(tasks.map(each => [each.assigneeId, each.dueOn])).toEqual([
      [org.id.Linus, '2026-02-16'],
      [org.id.Linus, '2026-03-10'],
    ])
    expect(dueDays).toEqual([{ personId: org.id.Linus, dueOn: '2026-03-10', days: 2, tasks: 1 }])
  })

  test('of the past has what was open then, and nothing that came later', async () => {
    const { teams, tasks } = await on('2026-02-10')
    expect(tasks).toHaveLength(4)
    expect(teams[0]).toMatchObject({ open: 4, late: 0, recurring: 0 })
  })
})

describe('a task that somebody else has today', () => {
  /** Linus had it, due on the 5th, until Grace gave it to Radia on the 20th of February, and moved it on the 25th. */
  async function passedOn() {
    const harbour = await organisation()
    const { Linus, Radia } = harbour.id
    const row = {
      ...{ id: newId(), title: 'Sound the channel', teamId: harbour.team.Pilots, goalId: null },
      ...{ authorId: harbour.id.Grace, estimateDays: 3, state: 'todo' as const, createdOn: '2026-02-02' },
    }
    await harbour.system(work => addTaskRows(work, [{ ...row, assigneeId: Radia, dueOn: '2026-03-25' }]))
    const tell = (at: string, type: string, data: object) => {
      harbour.at(at)
      return harbour.system(work =>
        work.publish({ type, subject: { kind: 'task', id: row.id }, data: { ...data } }),
      )
    }
    await tell('2026-02-20T10:00:00Z', 'task.reassigned', { from: Linus, to: Radia })
    const changed = { dueOn: ['2026-03-05', '2026-03-18'], estimateDays: [1, 3], title: true }
    await tell('2026-02-25T10:00:00Z', 'task.edited', { changed })
    await tell('2026-02-26T10:00:00Z', 'task.edited', { changed: { dueOn: ['2026-03-18', '2026-03-25'] } })
    harbour.at('2026-03-02T09:00:00Z')
    const asked = { lateBefore: '2026-02-23', personIds: [Linus, Radia] }
    const on = async (day: LocalDate) => {
      const { tasks, persons } = await harbour.system(work => workFacts(work, day, asked))
      return [
        tasks.map(each => [each.assigneeId, each.dueOn]),
        persons.map(each => [each.personId, each.days[0]]),
      ]
    }
    return { on, Linus, Radia }
  }

  test('was of who had it then, with the date and the days it had then', async () => {
    const { on, Linus, Radia } = await passedOn()
    expect(await on('2026-02-19')).toEqual([[[Linus, '2026-03-05']], [[Linus, 1]]])
    expect(await on('2026-02-20')).toEqual([[[Radia, '2026-03-05']], [[Radia, 1]]])
    expect(await on('2026-02-25')).toEqual([[[Radia, '2026-03-18']], [[Radia, 3]]])
    expect(await on('2026-03-02')).toEqual([[[Radia, '2026-03-25']], [[Radia, 3]]])
  })

  test('is not in what was before it was made', async () => {
    const { on, Linus } = await passedOn()
    expect(await on('2026-02-01')).toEqual([[], [[Linus, 0]]])
  })
})

test('a date that crosses names what is waited for within the team, and keeps quiet about a task of another', async () => {
  const there = await organisation()
  const of = (title: string, over: Partial<NewTaskRow>) => ({ ...task(over), title })
  const rows = (teamId: string) => ({ teamId, assigneeId: there.id.Alan, authorId: there.id.Margaret })
  const [first, hidden] = [
    of('Tie up', { ...rows(there.team.People), dueOn: '2026-03-20' }),
    of('Hire a pilot', { ...rows(there.team.Pilots), dueOn: '2026-03-20' }),
  ]
  const waiting = [first, hidden].map(() => of('Sail', { ...rows(there.team.People), dueOn: '2026-03-10' }))
  const links = [first, hidden].map(({ id }, at) => ({ task: waiting[at]?.id ?? '', dependsOn: id }))
  await there.system(work => addTaskRows(work, [first, hidden, ...waiting], links))
  const { conflicts } = await there.system(work => workFacts(work, ON, { lateBefore: ON, personIds: [] }))
  expect(new Set(conflicts.map(each => each.neededTitle))).toEqual(new Set(['Tie up', null]))
})
