import { beforeAll, describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { answerCover } from '../absences/answer-cover.ts'
import { enterAbsence } from '../absences/enter-absence.ts'
import { readPerson } from './read-person.ts'

type Name = 'Ada' | 'Grace' | 'Linus' | 'Radia' | 'Margaret' | 'Alan'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
  const { id } = await org.as('Grace', work =>
    enterAbsence(work, org.id.Grace, { from: '2026-03-02', to: '2026-03-13', coverId: org.id.Radia }),
  )
  await org.as('Radia', work => answerCover(work, id, true))
})

const page = (as: Name, of: Name) => org.as(as, work => readPerson(work, org.id[of]))

describe('a person’s page', () => {
  test('names the effective manager, the chain and who covers', async () => {
    expect(await page('Linus', 'Linus')).toMatchObject({
      manager: { name: 'Radia Perl' },
      chain: [{ name: 'Radia Perl' }, { name: 'Ada Lovelace' }],
    })
    expect(await page('Linus', 'Grace')).toMatchObject({
      away: { until: '2026-03-13' },
      cover: { name: 'Radia Perl' },
      teamsLed: [{ name: 'Pilots' }],
    })
    expect((await page('Linus', 'Radia')).reports.map(({ name }) => name)).toEqual(['Linus Torres'])
  })

  const seesLevel: [Name, Name, boolean][] = [
    ['Linus', 'Linus', true],
    ['Ada', 'Linus', true],
    ['Margaret', 'Linus', true],
    ['Radia', 'Linus', true],
    ['Linus', 'Radia', false],
    ['Alan', 'Linus', false],
    ['Linus', 'Grace', false],
  ]
  test.each(seesLevel)('%s on the page of %s sees level and dates: %s', async (as, of, sees) => {
    const { level, placements } = await page(as, of)
    expect([level !== null, placements !== null]).toEqual([sees, sees])
  })

  const seesDetails: [Name, boolean][] = [
    ['Linus', true],
    ['Margaret', true],
    ['Ada', false],
    ['Alan', false],
  ]
  test.each(seesDetails)('%s sees the employee id and attributes of Linus: %s', async (as, sees) => {
    const { employeeId, attributes } = await page(as, 'Linus')
    expect([employeeId !== null, attributes !== null]).toEqual([sees, sees])
  })

  const seesAbsences: [Name, number][] = [
    ['Grace', 1],
    ['Ada', 1],
    ['Margaret', 1],
    ['Radia', 1],
    ['Linus', 0],
    ['Alan', 0],
  ]
  test.each(seesAbsences)('%s sees planned absences of Grace: %i', async (as, count) => {
    const { absences, away } = await page(as, 'Grace')
    expect(absences).toHaveLength(count)
    expect(away).toEqual({ until: '2026-03-13' })
  })

  test('tells what may be done', async () => {
    expect((await page('Linus', 'Linus')).may).toEqual({
      changeProfile: true,
      changePerson: false,
      place: false,
      propose: false,
      enterAbsence: true,
      depart: false,
      erase: false,
    })
    expect((await page('Margaret', 'Linus')).may).toEqual({
      changeProfile: true,
      changePerson: true,
      place: true,
      propose: false,
      enterAbsence: true,
      depart: true,
      erase: false,
    })
    expect((await page('Ada', 'Linus')).may).toMatchObject({
      propose: true,
      enterAbsence: false,
      changeProfile: false,
    })
    expect((await page('Alan', 'Linus')).may).toMatchObject({
      propose: false,
      enterAbsence: false,
      changePerson: false,
    })
  })
})
