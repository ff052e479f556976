import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { createAim, NewAim } from '#modules/aims/public.ts'
import { addTaskRows } from '#modules/tasks/public.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'

const WHY = 'Ships that wait outside lose a day.'

test('home is for people who are signed in', async () => {
  const org = await organisation()
  expect((await org.http.get('/api/home')).status).toBe(401)
})

test('no line is drawn in an empty organisation', async () => {
  const org = await organisation()
  const { status, body } = await org.http.get('/api/home', { as: 'Linus' })
  expect(status).toBe(200)
  expect(body).toEqual({ today: '2026-03-02', line: null, owned: [], reports: 0, setsDirection: false })
})

test('the direction is of who owns any of it, and of who stands above all, also before there is one', async () => {
  const org = await organisation()
  const sets = async (as: Name) => (await org.http.get('/api/home', { as })).body.setsDirection
  expect([await sets('Ada'), await sets('Grace'), await sets('Margaret')]).toEqual([true, false, false])
  await org.as('Ada', work =>
    createAim(
      work,
      NewAim.parse({
        ...{ kind: 'strategy', scope: 'org', teamId: null, ownerId: org.id.Grace, parentId: null },
        ...{ startOn: '2026-03-02', dueOn: null, measure: null },
        brief: { title: 'Pilots before berths', what: 'Pilots come first.', why: WHY, criteria: [] },
      }),
    ),
  )
  expect(await sets('Grace')).toBe(true)
})

test('a manager sees how many people answer to them', async () => {
  const org = await organisation()
  expect((await org.http.get('/api/home', { as: 'Grace' })).body.reports).toBe(2)
})

test('the line runs from the task in hand up to the vision', async () => {
  const org = await organisation()
  const { goal } = await direction(org)
  const id = newId()
  await org.system(work =>
    addTaskRows(work, [
      {
        id,
        title: 'Answer the Aurora',
        teamId: org.team.Pilots,
        goalId: goal,
        assigneeId: org.id.Linus,
        authorId: org.id.Grace,
        dueOn: '2026-03-06',
        estimateDays: 1,
        state: 'doing',
        createdOn: '2026-03-01',
      },
    ]),
  )
  const { body } = await org.http.get('/api/home', { as: 'Linus' })
  expect(body.line.task).toEqual({ id, title: 'Answer the Aurora' })
  expect(body.line.stations.map((station: { kind: string }) => station.kind)).toEqual([
    'goal',
    'strategy',
    'vision',
  ])
})

test('home of another organisation is never shown', async () => {
  const [mine, theirs] = [await organisation(), await organisation()]
  await direction(theirs)
  expect((await mine.http.get('/api/home', { as: 'Grace' })).body).toMatchObject({ line: null, owned: [] })
})

/** A vision, a strategy and a goal of Grace's that is briefed and waits for her plan. */
async function direction(org: Organisation): Promise<{ goal: string }> {
  const draft = async (place: object, title: string, criteria: { text: string }[] = []) => {
    const aim = {
      scope: 'org',
      ownerId: org.id.Ada,
      parentId: null,
      ...place,
      brief: { title, what: title, why: WHY, criteria },
    }
    const { status, body } = await org.http.post('/api/aims', aim, { as: 'Ada' })
    expect({ status, problems: body.error?.items }).toEqual({ status: 200, problems: undefined })
    return body.id as string
  }
  const vision = await draft({ kind: 'vision' }, 'Every ship is answered at once')
  const strategy = await draft({ kind: 'strategy', parentId: vision }, 'Answer from one desk')
  const place = {
    kind: 'goal',
    scope: 'team',
    teamId: org.team.Pilots,
    ownerId: org.id.Grace,
    parentId: strategy,
  }
  const goal = await draft(place, 'Answer within a minute', [{ text: 'Nobody waits longer' }])
  const { status, body } = await org.http.post(`/api/aims/${goal}/briefing`, { rev: 1 }, { as: 'Ada' })
  expect({ status, body }).toMatchObject({ status: 200 })
  return { goal }
}
