import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { publishAim } from '../direction/publish-aim.ts'
import { createAim } from '../drafting/create-aim.ts'
import { closeAim } from '../ending/close-aim.ts'
import { checkIn } from '../following/check-in.ts'
import { exportAims } from '../sheet/export-aims.ts'
import { importAims } from '../sheet/import-aims.ts'
import { readSheet } from '../sheet/read-sheet.ts'
import { direction, goal, newGoal } from '../story.factory.ts'
import { aimCards, aimsOwnedBy } from './aim-cards.ts'
import { getAim } from './get-aim.ts'
import { getMap } from './get-map.ts'
import { getMine } from './get-mine.ts'
import { lineOfSight } from './lines-of-sight.ts'
import { searchAims } from './search-aims.ts'

const PEOPLE = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const
const brief = (title: string) => ({ ...newGoalBrief, title })
const newGoalBrief = {
  what: 'w',
  why: 'y',
  criteria: [{ text: 'c' }],
  constraints: [],
  notThis: [],
  authority: null,
}

/** Grace's live goal, on track, held back by a goal of Linus's own that is off track. */
async function heldBack(org: Organisation) {
  const top = await goal(org)
  await org.as('Grace', work => checkIn(work, top.id, { value: 75, chance: 90, note: '' }))
  const own = newGoal(org, {
    scope: 'person',
    teamId: null,
    ownerId: org.id.Linus,
    parentId: top.id,
    link: 'enables',
    critical: true,
    brief: brief('Learn the night tide'),
  })
  const draft = await org.as('Linus', work => createAim(work, own))
  const secret = await org.as('Linus', work =>
    publishAim(work, draft.id, { rev: draft.rev, replaceLive: false }),
  )
  await org.as('Linus', work => checkIn(work, secret.id, { value: 72, chance: 10, note: '' }))
  return { top, secret }
}

describe('a personal goal', () => {
  test('is named nowhere to people who may not see it', async () => {
    const org = await organisation()
    const { top, secret } = await heldBack(org)
    for (const as of ['Margaret', 'Alan'] as const) {
      const read = await org.as(as, async work => [
        await getMap(work, { closed: true }),
        await getAim(work, top.id),
        await getMine(work),
        await exportAims(work),
        await searchAims(work, { q: '', live: false, limit: 50 }),
        await aimCards(work, [secret.id, top.id]),
        await aimsOwnedBy(work, [org.id.Linus]),
        Array.from(await lineOfSight(work, [secret.id])),
      ])
      expect(JSON.stringify(read)).not.toContain('Learn the night tide')
      expect(JSON.stringify(read)).not.toContain(secret.id)
    }
  })

  test('weighs the same for everybody: map, page, card, line and export agree on the health above it', async () => {
    const org = await organisation()
    const { top } = await heldBack(org)
    for (const as of PEOPLE) {
      const health = await org.as(as, async work => [
        (await getMap(work, { closed: false })).nodes.find(node => node.id === top.id)?.health,
        (await getAim(work, top.id)).standing.health,
        (await aimCards(work, [top.id]))[0]?.health,
        (await lineOfSight(work, [top.id])).get(top.id)?.[0]?.health,
        readSheet(await exportAims(work))
          .rows.find(row => row.cell('Key') === top.id)
          ?.cell('Health'),
      ])
      expect(health).toEqual(Array(5).fill('at_risk'))
    }
  })

  test('is told as a goal below, without its name, to people who only see what it holds back', async () => {
    const org = await organisation()
    const { top } = await heldBack(org)
    const reasons = async (as: 'Alan' | 'Radia') =>
      (await org.as(as, work => getAim(work, top.id))).standing.reasons
    expect(await reasons('Radia')).toEqual([
      '"Learn the night tide", which it cannot do without, is off track.',
    ])
    expect(await reasons('Alan')).toEqual(['"A goal below it", which it cannot do without, is off track.'])
  })

  test('is no parent for an import by somebody who may not see it, by title or by key', async () => {
    const org = await organisation()
    const { secret } = await heldBack(org)
    for (const parent of ['Learn the night tide', secret.id]) {
      const csv = `Title,Parent,Link\nNight watch,${parent},supports`
      const report = await org.as('Margaret', work => importAims(work, { csv, dryRun: true }))
      expect(report.problems.map(problem => problem.code)).toContain('unknown_parent')
    }
  })
})

describe('search', () => {
  test('never offers what is closed, not even a critical goal below a match', async () => {
    const org = await organisation()
    const top = await goal(org)
    const below = await goal(org, 'live', {
      parentId: top.id,
      link: 'enables',
      critical: true,
      brief: brief('Berth crews every ship'),
    })
    const closing = { rev: below.rev, outcome: 'dropped', lesson: 'We chose too much.' } as const
    await org.as('Ada', work => closeAim(work, below.id, closing))
    const { aims } = await org.as('Alan', work =>
      searchAims(work, { q: 'every ship', live: false, limit: 20 }),
    )
    expect(aims.map(aim => aim.id)).toEqual([top.id])
  })

  test.each([
    ['words in any order', 'ship berth', 1],
    ['capitals', 'BERTH EVERY', 1],
    ['half a word', 'ber', 2],
    ['a word that is not there', 'berth crane', 0],
    ['a backslash', '\\', 0],
    ['an underscore is no wildcard', 'b_rth', 0],
    ['only spaces', '   ', 3],
  ])('by %s', async (_, q, found) => {
    const org = await organisation()
    await goal(org)
    const { aims } = await org.as('Alan', work => searchAims(work, { q, live: false, limit: 20 }))
    expect(aims).toHaveLength(found)
  })

  test('offers titles that begin with the first word first, and not more than asked for', async () => {
    const org = await organisation()
    const { strategy } = await direction(org)
    for (const title of ['A quiet berth', 'Berth at night', 'Another berth'])
      await goal(org, 'draft', { parentId: strategy, brief: brief(title) })
    const titles = async (limit: number) =>
      (
        await org.as('Alan', work => searchAims(work, { q: 'berth', kind: 'goal', live: false, limit }))
      ).aims.map(aim => aim.title)
    expect(await titles(20)).toEqual(['Berth at night', 'A quiet berth', 'Another berth'])
    expect(await titles(1)).toEqual(['Berth at night'])
  })
})

describe('the filter by team', () => {
  test.each([
    ['Harbour Works', ['Berth sooner', 'Hire two pilots', 'Radio for all', 'Learn to berth']],
    ['Pilots', ['Berth sooner', 'Radio for all', 'Learn to berth']],
    ['People', ['Hire two pilots']],
  ] as const)(
    '%s shows its own goals, those of the teams below, and those of its people',
    async (team, expected) => {
      const org = await organisation()
      const { strategy: parentId } = await direction(org)
      const draft = (as: 'Ada' | 'Linus', changes: Parameters<typeof newGoal>[1]) =>
        org.as(as, work => createAim(work, newGoal(org, { parentId, ...changes })))
      await draft('Ada', { brief: brief('Berth sooner') })
      await draft('Ada', {
        teamId: org.team.People,
        ownerId: org.id.Margaret,
        brief: brief('Hire two pilots'),
      })
      await draft('Ada', { scope: 'org', teamId: null, ownerId: org.id.Radia, brief: brief('Radio for all') })
      await draft('Linus', {
        scope: 'person',
        teamId: null,
        ownerId: org.id.Linus,
        brief: brief('Learn to berth'),
      })
      const { nodes } = await org.as('Grace', work => getMap(work, { closed: false, teamId: org.team[team] }))
      const goals = nodes.filter(node => node.kind === 'goal')
      expect(goals.map(node => node.title)).toEqual(expected)
      expect(goals.every(node => node.match)).toBe(true)
      for (const [i, node] of nodes.entries())
        expect(node.parentId === null || nodes.slice(0, i).some(above => above.id === node.parentId)).toBe(
          true,
        )
    },
  )
})
