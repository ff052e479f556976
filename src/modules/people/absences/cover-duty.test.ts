import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { chartOn } from '../chart/chart-on.ts'
import { departPerson } from '../persons/depart-person.ts'
import { readPerson } from '../persons/read-person.ts'
import { placePerson } from '../placements/place-person.ts'
import { NewPlacement } from '../placements/placement-shapes.ts'
import { answerCover } from './answer-cover.ts'
import { enterAbsence } from './enter-absence.ts'

type Name = 'Ada' | 'Grace' | 'Linus' | 'Radia' | 'Margaret' | 'Alan'
const DAY = '2026-03-09'

async function away(
  org: Organisation,
  who: Name,
  cover: Name | null,
  span = { from: DAY, to: '2026-03-20' as string | null },
) {
  const coverId = cover === null ? null : org.id[cover]
  const { id } = await org.as(who, work => enterAbsence(work, org.id[who], { ...span, coverId }))
  if (cover !== null) await org.as(cover, work => answerCover(work, id, true))
}

const managerOf = async (org: Organisation, who: Name, on = DAY) => {
  const id = (await org.as('Ada', work => chartOn(work, on))).managerOf(org.id[who])
  return Object.entries(org.id).find(([, each]) => each === id)?.[0] ?? null
}

describe('who answers for a team while its lead is away', () => {
  test('is the cover for the others, and one up the chain for the cover', async () => {
    const org = await organisation()
    await away(org, 'Grace', 'Radia')
    expect([await managerOf(org, 'Linus'), await managerOf(org, 'Radia')]).toEqual(['Radia', 'Ada'])
  })

  test('may be somebody of another team', async () => {
    const org = await organisation()
    await away(org, 'Grace', 'Margaret')
    expect([await managerOf(org, 'Linus'), await managerOf(org, 'Radia')]).toEqual(['Margaret', 'Margaret'])
  })

  test('is one up the chain when the cover falls away too', async () => {
    const org = await organisation()
    await away(org, 'Grace', 'Margaret')
    await away(org, 'Margaret', null, { from: '2026-03-12', to: '2026-03-13' })
    expect(await managerOf(org, 'Linus', '2026-03-11')).toBe('Margaret')
    expect(await managerOf(org, 'Linus', '2026-03-12')).toBe('Ada')
    expect(await managerOf(org, 'Linus', '2026-03-14')).toBe('Margaret')
  })

  test('is one up the chain after the cover has left', async () => {
    const org = await organisation()
    await away(org, 'Grace', 'Radia')
    await org.as('Margaret', work =>
      departPerson(work, org.id.Radia, { lastDay: '2026-03-10', override: null, rev: 1 }),
    )
    expect(await managerOf(org, 'Linus', '2026-03-10')).toBe('Radia')
    expect(await managerOf(org, 'Linus', '2026-03-11')).toBe('Ada')
  })

  test('is the acting lead when nobody covers', async () => {
    const org = await organisation()
    const acting = {
      teamId: org.team.Pilots,
      reportsTo: null,
      title: 'Acting',
      level: 3,
      kind: 'acting',
      leadsTeam: true,
      from: DAY,
      to: '2026-06-01',
    }
    await org.as('Margaret', work => placePerson(work, org.id.Radia, NewPlacement.parse(acting)))
    expect(await managerOf(org, 'Linus')).toBe('Grace')
    await away(org, 'Grace', null)
    expect(await managerOf(org, 'Linus')).toBe('Radia')
  })

  test('is both ways free of circles when two leads cover for each other’s teams', async () => {
    const org = await organisation()
    await away(org, 'Grace', 'Alan')
    await away(org, 'Margaret', 'Linus', { from: DAY, to: '2026-03-20' })
    expect([await managerOf(org, 'Linus'), await managerOf(org, 'Alan')]).toEqual(['Ada', 'Ada'])
    expect(await managerOf(org, 'Radia')).toBe('Alan')
  })

  test('gains what the role allows, for as long as it lasts', async () => {
    const org = await organisation()
    await away(org, 'Grace', 'Radia', { from: '2026-03-02', to: '2026-03-13' })
    const may = async () => (await org.as('Radia', work => readPerson(work, org.id.Linus))).may
    expect(await may()).toMatchObject({ enterAbsence: true, propose: true })
    org.at('2026-03-14T09:00:00Z')
    expect(await may()).toMatchObject({ enterAbsence: false, propose: false })
  })

  test('is seen in the level and dates that a page shows', async () => {
    const org = await organisation()
    await away(org, 'Grace', 'Radia', { from: '2026-03-02', to: '2026-03-13' })
    const page = () => org.as('Radia', work => readPerson(work, org.id.Linus))
    expect((await page()).placements).not.toBeNull()
    org.at('2026-03-14T09:00:00Z')
    expect((await page()).placements).toBeNull()
  })
})
