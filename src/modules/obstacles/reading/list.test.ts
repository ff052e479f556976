import { describe, expect, it, test } from 'vitest'
import { goalIn } from '#modules/tasks/task.factory.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { raisedBy } from '../obstacle.factory.ts'

const titles = async (org: Organisation, as: Name, query: string): Promise<string[]> =>
  (await org.http.get(`/api/obstacles?${query}`, { as })).body.entries.map(
    (row: { title: string }) => row.title,
  )

describe('whose obstacles', () => {
  it.each<[string, Name, string, string[]]>([
    ['what waits for me', 'Grace', 'whose=court', ['Crane of Linus', 'Rope of Radia']],
    ['what I raised', 'Linus', 'whose=raised', ['Crane of Linus']],
    ['of my team', 'Radia', 'whose=teams', ['Crane of Linus', 'Rope of Radia']],
    [
      'of the teams below the ones I lead',
      'Ada',
      'whose=teams',
      ['Crane of Linus', 'Rope of Radia', 'Desk of Alan'],
    ],
    ['of one team', 'Ada', 'teamId=Pilots', ['Crane of Linus', 'Rope of Radia']],
    ['of a goal', 'Grace', 'aimId=GOAL', ['Crane of Linus']],
    ['with these words', 'Grace', 'text=rope', ['Rope of Radia']],
    ['nothing of another team', 'Alan', 'whose=all', ['Desk of Alan']],
    ['nothing ended yet', 'Grace', 'state=ended', []],
  ])('%s', async (_, as, query, expected) => {
    const org = await organisation()
    const goal = await goalIn(org)
    await raisedBy(org, 'Linus', { title: 'Crane of Linus', aimId: goal, severity: 'critical' })
    await raisedBy(org, 'Radia', { title: 'Rope of Radia', severity: 'major' })
    await raisedBy(org, 'Alan', { title: 'Desk of Alan' })
    const asked = query.replace('Pilots', org.team.Pilots).replace('GOAL', goal)
    expect(await titles(org, as, asked)).toEqual(expected)
  })
})

test('the owner of the aim above sees what stands in the way of the goals below', async () => {
  const org = await organisation()
  const goal = await goalIn(org, { owner: 'Margaret', team: 'People' })
  await raisedBy(org, 'Linus', { title: 'Crane of Linus', aimId: goal })
  expect(await titles(org, 'Margaret', 'whose=all')).toEqual(['Crane of Linus'])
  expect(await titles(org, 'Alan', 'whose=all')).toEqual(['Crane of Linus'])
})

test('pages follow each other without a gap or a twin, in the order in which clocks run out', async () => {
  const org = await organisation()
  for (let at = 0; at < 5; at++) {
    org.at(`2026-03-0${2 + (at % 3)}T09:00:00Z`)
    await raisedBy(org, 'Linus', { title: `Number ${at}`, severity: at % 2 === 0 ? 'critical' : 'minor' })
  }
  for (const state of ['open', 'any']) {
    const all = await titles(org, 'Grace', `state=${state}`)
    const found: string[] = []
    let cursor = ''
    do {
      const { body } = await org.http.get(`/api/obstacles?state=${state}&limit=2${cursor}`, { as: 'Grace' })
      found.push(...body.entries.map((row: { title: string }) => row.title))
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`
    } while (cursor !== '')
    expect(found).toEqual(all)
    expect(new Set(found).size).toBe(5)
  }
})

test('a team that does not exist has none', async () => {
  const org = await organisation()
  await raisedBy(org, 'Linus')
  expect(await titles(org, 'Ada', `teamId=${org.id.Ada}`)).toEqual([])
})

test('what comes up three times in 90 days is shown as a pattern to those who may see it', async () => {
  const org = await organisation()
  for (const title of [
    'Calibration lab is booked',
    'The calibration lab is closed',
    'No slot in the calibration lab',
  ])
    await raisedBy(org, 'Linus', { title, cause: 'resources' })
  const groups = async (as: Name) => (await org.http.get('/api/obstacles/recurring', { as })).body.groups
  expect(await groups('Grace')).toMatchObject([
    { cause: 'resources', words: expect.arrayContaining(['calibration', 'lab']) },
  ])
  expect((await groups('Grace'))[0].obstacles).toHaveLength(3)
  expect(await groups('Alan')).toEqual([])
  org.at('2026-06-15T09:00:00Z')
  expect(await groups('Grace')).toEqual([])
})

test('before raising, it says in whose court it would be and until when', async () => {
  const org = await organisation()
  const { body } = await org.http.get('/api/obstacles/court?severity=critical', { as: 'Linus' })
  expect(body).toEqual({
    owner: { id: org.id.Grace, name: 'Grace Hopper' },
    takeBy: '2026-03-02T13:00:00.000Z',
    answerBy: '2026-03-03T17:00:00.000Z',
  })
})
