import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { areasAt } from '../contract/cover-areas.ts'
import { accepted, offered } from '../delegation.factory.ts'
import { goalOf } from '../stored.factory.ts'

const codes = async (offer: Promise<unknown>) => (await rejected(offer)).items.map(({ code }) => code)

describe('authority over a goal', () => {
  test('is all of it for who stands above its owner', async () => {
    const org = await organisation()
    const matter = await goalOf(org, 2)
    expect(await offered(org, 'Ada', 'Linus', { matter, level: 5 })).toMatchObject({
      title: 'Berth within the hour',
      level: 5,
    })
  })

  test.each([
    [4, 4, []],
    [4, 5, ['above_authority']],
    [null, 3, []],
    [null, 4, ['above_authority']],
  ])('of an owner whose brief says %s: an offer at level %i breaks %j', async (authority, level, broken) => {
    const org = await organisation()
    const matter = await goalOf(org, authority)
    const offer = offered(org, 'Grace', 'Linus', { matter, level })
    if (broken.length === 0) expect(await offer).toMatchObject({ level })
    else expect(await codes(offer)).toEqual(broken)
  })

  test('is passed on by who holds it at level 4, within their limits and no longer', async () => {
    const org = await organisation()
    const matter = await goalOf(org, 4)
    await accepted(org, 'Ada', 'Linus', { matter, level: 4, untilOn: '2026-05-31' })
    expect(await codes(offered(org, 'Linus', 'Radia', { matter, level: 5, moneyLimit: 9000 }))).toEqual([
      'above_authority',
      'longer_than_held',
      'more_than_held',
    ])
    const passed = { matter, level: 4, moneyLimit: 1000, untilOn: '2026-05-01' }
    expect(await offered(org, 'Linus', 'Radia', passed)).toMatchObject({ state: 'offered' })
  })

  test('is given to one person who decides', async () => {
    const org = await organisation()
    const matter = await goalOf(org, 4)
    await offered(org, 'Ada', 'Linus', { matter, level: 4 })
    expect(await codes(offered(org, 'Ada', 'Radia', { matter, level: 4 }))).toEqual(['delegated_already'])
    expect(await codes(offered(org, 'Ada', 'Linus', { matter, level: 2 }))).toEqual(['delegated_already'])
    expect(await offered(org, 'Ada', 'Radia', { matter, level: 3 })).toMatchObject({ level: 3 })
  })

  test('is given to one person even when two managers offer at once', async () => {
    const org = await organisation()
    const matter = await goalOf(org, 5)
    const offers = await Promise.allSettled([
      offered(org, 'Ada', 'Linus', { matter, level: 4 }),
      offered(org, 'Grace', 'Radia', { matter, level: 4 }),
    ])
    expect(offers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('that is closed is nobody’s to give', async () => {
    const org = await organisation()
    expect(await codes(offered(org, 'Ada', 'Grace', { matter: await goalOf(org, 4, 'closed') }))).toEqual([
      'over',
    ])
  })

  test('of a goal that nobody knows is not found', async () => {
    const org = await organisation()
    const error = await rejected(offered(org, 'Ada', 'Grace', { matter: { kind: 'aim', aimId: newId() } }))
    expect(error.code).toBe('not_found')
  })
})

describe('authority over a task', () => {
  async function task(org: Organisation) {
    const wish = { title: 'Check the mooring lines', assigneeId: org.id.Linus }
    const added = await org.http.post('/api/tasks', wish, { as: 'Grace' })
    return { kind: 'task', taskId: added.body.id as string } as const
  }

  test('is the manager’s in full, and the assignee’s to be agreed first', async () => {
    const org = await organisation()
    const matter = await task(org)
    expect(await codes(offered(org, 'Linus', 'Radia', { matter, level: 4 }))).toEqual(['above_authority'])
    expect(await offered(org, 'Linus', 'Radia', { matter, level: 3 })).toMatchObject({ kind: 'task' })
    expect(await offered(org, 'Ada', 'Grace', { matter, level: 5 })).toMatchObject({ level: 5 })
  })

  test('that is done is nobody’s to give', async () => {
    const org = await organisation()
    const matter = await task(org)
    await org.http.post(`/api/tasks/${matter.taskId}/moves`, { rev: 1, to: 'done' }, { as: 'Linus' })
    expect(await codes(offered(org, 'Grace', 'Radia', { matter }))).toEqual(['over'])
  })
})

describe('authority over an area', () => {
  test('goes down the line, and brings the team along that its receiver leads', async () => {
    const org = await organisation()
    expect(await offered(org, 'Ada', 'Grace', { level: 5 })).toMatchObject({ team: { name: 'Pilots' } })
    expect(await offered(org, 'Grace', 'Linus', { level: 5 })).toMatchObject({ team: null })
  })

  test('of a team that is not below the giver is not theirs', async () => {
    const org = await organisation()
    const matter = { kind: 'area', area: 'Hiring', teamId: org.team.People } as const
    expect(await codes(offered(org, 'Grace', 'Linus', { matter }))).toEqual(['no_authority'])
    const unknown = { kind: 'area', area: 'Hiring', teamId: newId() } as const
    expect((await rejected(offered(org, 'Grace', 'Linus', { matter: unknown }))).code).toBe('not_found')
  })

  test('goes neither up nor to oneself', async () => {
    const org = await organisation()
    expect(await codes(offered(org, 'Grace', 'Ada'))).toEqual(['upward', 'no_authority'])
    expect(await codes(offered(org, 'Grace', 'Grace'))).toEqual(['to_self', 'no_authority'])
  })
})

describe('a cover', () => {
  test('is offered by who goes away, or by their manager', async () => {
    const org = await organisation()
    const matter = { kind: 'cover', personId: org.id.Grace } as const
    const areas = { one_to_ones: 4, hiring: 1 }
    const own = await offered(org, 'Grace', 'Radia', { matter: { ...matter, areas }, level: 3 })
    expect(own).toMatchObject({ title: 'Cover for Grace Hopper', level: 4, areas: areasAt(3, areas) })
    expect(await offered(org, 'Ada', 'Linus', { matter, level: 3 })).toMatchObject({ kind: 'cover' })
    expect(await codes(offered(org, 'Linus', 'Radia', { matter }))).toEqual(['no_authority'])
  })

  test('goes in each part as far as its giver can, and says where it would go further', async () => {
    const org = await organisation()
    const lead = {
      ...{ teamId: org.team.Pilots, reportsTo: org.id.Ada, title: 'Pilot lead', level: 2 },
      ...{ from: '2026-03-02', endsCurrent: true },
    }
    await org.http.post(`/api/people/${org.id.Grace}/placements`, lead, { as: 'Margaret' })
    const matter = { kind: 'cover', personId: org.id.Linus, areas: { hiring: 5, approvals: 4 } } as const
    const error = await rejected(offered(org, 'Grace', 'Radia', { matter, level: 3 }))
    expect(error.items.map(({ field, code }) => `${field} ${code}`)).toEqual(['areas.hiring above_authority'])
    const { areas } = await offered(org, 'Grace', 'Radia', {
      ...{ matter: { ...matter, areas: { approvals: 4 } }, level: 2 },
    })
    expect(areas).toEqual(areasAt(2, { approvals: 4 }))
  })

  test('is for nobody who is covered, and for nobody who is away', async () => {
    const org = await organisation()
    const matter = { kind: 'cover', personId: org.id.Grace } as const
    expect(await codes(offered(org, 'Grace', 'Grace', { matter }))).toEqual(['cover_is_self'])
    expect(await codes(offered(org, 'Ada', 'Grace', { matter }))).toEqual(['cover_is_self'])
    const away = { from: '2026-04-01', to: '2026-04-10', coverId: null }
    await org.http.post(`/api/people/${org.id.Radia}/absences`, away, { as: 'Radia' })
    expect(await codes(offered(org, 'Grace', 'Radia', { matter }))).toEqual(['cover_away'])
  })

  test('of somebody at the top is theirs alone to give', async () => {
    const org = await organisation()
    const matter = { kind: 'cover', personId: org.id.Ada } as const
    expect(await offered(org, 'Ada', 'Grace', { matter })).toMatchObject({ title: 'Cover for Ada Lovelace' })
    expect(await codes(offered(org, 'Grace', 'Linus', { matter }))).toEqual(['no_authority'])
  })

  test('of somebody who has left is the manager’s to give', async () => {
    const org = await organisation()
    await org.http.post(
      `/api/people/${org.id.Grace}/departure`,
      { lastDay: '2026-03-02', rev: 1 },
      { as: 'Margaret' },
    )
    org.at('2026-03-03T09:00:00Z')
    const matter = { kind: 'cover', personId: org.id.Grace } as const
    expect(await offered(org, 'Ada', 'Radia', { matter, startsOn: '2026-03-03' })).toMatchObject({
      kind: 'cover',
    })
  })
})
