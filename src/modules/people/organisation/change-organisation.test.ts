import { describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { chartOn } from '../chart/chart-on.ts'
import { changePerson } from '../persons/change-person.ts'
import { organisationOf } from '../store/organisation-store.ts'
import { changeOrganisation } from './change-organisation.ts'
import { readOrganisation } from './read-organisation.ts'

const LABELS: [string, string, string, string, string] = ['Crew', 'Mate', 'Captain', 'Commodore', 'Admiral']
const read = (org: Organisation) => org.as('Linus', readOrganisation)

describe('changing the organisation', () => {
  test.each(['Margaret', 'Alan'] as const)('%s may', async name => {
    const org = await organisation()
    expect(await org.as(name, work => changeOrganisation(work, { name: 'Harbour', rev: 1 }))).toEqual({
      id: org.orgId,
      rev: 2,
    })
  })

  test.each(['Ada', 'Grace', 'Linus'] as const)('%s may not, whatever their level', async name => {
    const org = await organisation()
    expect(
      (await rejected(org.as(name, work => changeOrganisation(work, { name: 'Mine', rev: 1 })))).code,
    ).toBe('forbidden')
  })

  test('leaves alone what is left out', async () => {
    const org = await organisation()
    const before = await read(org)
    await org.as('Alan', work => changeOrganisation(work, { levelLabels: LABELS, rev: 1 }))
    expect(await read(org)).toEqual({ ...before, levelLabels: LABELS, rev: 2 })
  })

  test('is seen at once by whoever changes it', async () => {
    const org = await organisation()
    await org.as('Alan', async work => {
      expect((await organisationOf(work)).name).toBe('Harbour Works')
      await changeOrganisation(work, { name: 'Harbour', holidays: ['2026-12-25'], rev: 1 })
      expect(await organisationOf(work)).toMatchObject({ name: 'Harbour', holidays: ['2026-12-25'] })
    })
  })

  test('of two who change the same version, tells the second what the first saved', async () => {
    const org = await organisation()
    await org.as('Alan', work => changeOrganisation(work, { name: 'First', rev: 1 }))
    const error = await rejected(
      org.as('Margaret', work => changeOrganisation(work, { name: 'Second', rev: 1 })),
    )
    expect([error.code, error.current]).toMatchObject(['stale_rev', { name: 'First', rev: 2 }])
  })

  test('keeps people’s own working days', async () => {
    const org = await organisation()
    await org.as('Linus', work => changePerson(work, org.id.Linus, { workDays: [1, 2], rev: 1 }))
    await org.as('Alan', work => changeOrganisation(work, { workDays: [1, 2, 3, 4], rev: 1 }))
    const chart = await org.as('Ada', work => chartOn(work, work.today))
    expect([chart.person(org.id.Linus)?.workDays, chart.person(org.id.Radia)?.workDays]).toEqual([
      [1, 2],
      [1, 2, 3, 4],
    ])
  })

  test('moves the chart on, so that nobody sees an old one', async () => {
    const org = await organisation()
    const before = await org.as('Ada', organisationOf)
    await org.as('Alan', work => changeOrganisation(work, { workDays: [1], rev: 1 }))
    expect((await org.as('Ada', organisationOf)).chartRev).not.toBe(before.chartRev)
  })
})
