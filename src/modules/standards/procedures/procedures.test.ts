import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { rejected } from '#test/thrown.ts'
import { changed, goalIn, procedure, series, written } from '../standards.factory.ts'
import { acknowledgeStandard, changeStandard, retireStandard, tieRecurring } from './change-standard.ts'
import { readStandard } from './open-procedure.ts'
import { listStandards } from './procedure-view.ts'
import { listRecurring } from './recurring.ts'
import { writeStandard } from './write-standard.ts'

const read = (org: Organisation, as: Name, id: string) => org.as(as, work => readStandard(work, id))

describe('a procedure', () => {
  test('is written for a team, and everybody of it is asked to read it; who wrote it has', async () => {
    const org = await organisation()
    const { id } = await written(org)
    const view = await read(org, 'Linus', id)
    expect(view).toMatchObject({ version: 1, followers: 3, acknowledged: 1, waitsForMe: true })
    expect(view.readers?.done.map(({ name }) => name)).toEqual(['Grace Hopper'])
    await org.as('Linus', work => acknowledgeStandard(work, id, 1))
    expect(await read(org, 'Linus', id)).toMatchObject({ acknowledged: 2, waitsForMe: false })
  })

  test('is read again after its text changed, and keeps its versions; another title alone asks nobody', async () => {
    const org = await organisation()
    const { id, rev } = await written(org)
    await org.as('Linus', work => acknowledgeStandard(work, id, 1))
    const renamed = await org.as('Grace', work =>
      changeStandard(work, id, changed(org, rev, { title: 'Boat check' })),
    )
    expect(renamed).toEqual({ id, rev: 2, version: 1 })
    expect((await read(org, 'Linus', id)).waitsForMe).toBe(false)
    const news = { text: 'Radio first.', whatChanged: 'The radio comes first' }
    await org.as('Grace', work => changeStandard(work, id, changed(org, 2, news)))
    const view = await read(org, 'Linus', id)
    expect(view).toMatchObject({ version: 2, text: 'Radio first.', waitsForMe: true, acknowledged: 1 })
    expect(view.versions).toMatchObject([
      { version: 2, by: { name: 'Grace Hopper' }, whatChanged: 'The radio comes first' },
      { version: 1, whatChanged: null },
    ])
    const late = await rejected(org.as('Linus', work => acknowledgeStandard(work, id, 1)))
    expect(late).toMatchObject({ code: 'stale_rev', current: { version: 2 } })
  })

  test('answers 409 with the present one to who saw an older one', async () => {
    const org = await organisation()
    const { id, rev } = await written(org)
    await org.as('Grace', work => changeStandard(work, id, changed(org, rev, { text: 'Lines first.' })))
    const stale = await rejected(org.as('Ada', work => changeStandard(work, id, changed(org, rev))))
    expect(stale).toMatchObject({ code: 'stale_rev', current: { text: 'Lines first.', rev: 2 } })
  })

  test('out of force is changed and acknowledged no more', async () => {
    const org = await organisation()
    const { id, rev } = await written(org)
    await org.as('Grace', work => retireStandard(work, id, rev))
    expect((await read(org, 'Linus', id)).may).toEqual([])
    const acts = [
      () => org.as('Grace', work => changeStandard(work, id, changed(org, 2))),
      () => org.as('Linus', work => acknowledgeStandard(work, id, 1)),
      () => org.as('Grace', work => retireStandard(work, id, 2)),
    ]
    for (const act of acts) expect((await rejected(act())).code).toBe('illegal_transition')
    expect((await org.as('Linus', listStandards)).teams).toEqual([])
  })

  test.each<[string, Parameters<typeof procedure>[1], string]>([
    ['an owner who is nobody', { ownerId: newId() }, 'owner_not_here'],
    ['a goal that does not exist', { goalId: newId() }, 'unknown_aim'],
    ['a responsibility of no charter', { responsibilityId: newId() }, 'unknown_responsibility'],
  ])('cannot have %s', async (_, over, code) => {
    const org = await organisation()
    const writing = org.as('Grace', work => writeStandard(work, procedure(org, over)))
    expect((await rejected(writing)).items[0]?.code).toBe(code)
  })

  test('serves a goal while that is open, and nothing once it is over', async () => {
    const org = await organisation()
    const [live, over] = [await goalIn(org), await goalIn(org, 'closed')]
    const one = await written(org, { goalId: live })
    const other = await written(org, { goalId: over })
    expect((await read(org, 'Alan', one.id)).goal).toEqual({ id: live, title: 'No boat fails' })
    expect((await read(org, 'Alan', other.id)).goal).toBeNull()
  })
})

describe('how work keeps to it', () => {
  test('is the share of its recurring tasks that were done on time in four weeks', async () => {
    const org = await organisation()
    const { id, rev } = await written(org)
    const both = [await series(org), await series(org)]
    await org.as('Grace', work => tieRecurring(work, id, { rev, seriesIds: both }))
    expect((await read(org, 'Grace', id)).kept).toEqual({ onTime: 6, of: 8, share: 0.75 })
    const { teams } = await org.as('Linus', listStandards)
    expect(teams).toMatchObject([{ team: { name: 'Pilots' }, kept: { onTime: 6, of: 8 } }])
  })

  test('is no number for fewer than eight tasks', async () => {
    const org = await organisation()
    const { id, rev } = await written(org)
    const one = await series(org)
    await org.as('Grace', work => tieRecurring(work, id, { rev, seriesIds: [one] }))
    expect((await read(org, 'Grace', id)).kept).toEqual({ onTime: null, of: 4, share: null })
  })

  test.each<[Name, boolean]>([
    ['Linus', true],
    ['Grace', true],
    ['Ada', true],
    ['Margaret', false],
    ['Alan', false],
  ])('is shown to the team and the line above, with who has read it: %s %s', async (name, shown) => {
    const org = await organisation()
    const { id } = await written(org)
    const view = await read(org, name, id)
    expect(view.text).toContain('Engine')
    expect([view.kept !== null, view.readers !== null]).toEqual([shown, shown])
    const { teams } = await org.as(name, listStandards)
    expect([teams[0]?.kept !== null, teams[0]?.procedures[0]?.kept !== null]).toEqual([shown, shown])
  })

  test('takes the recurring tasks of the team, each by one procedure only', async () => {
    const org = await organisation()
    const [one, other] = [await written(org), await written(org, { title: 'Check the ropes' })]
    const seriesId = await series(org)
    await org.as('Grace', work => tieRecurring(work, one.id, { rev: 1, seriesIds: [seriesId] }))
    await org.as('Grace', work => tieRecurring(work, other.id, { rev: 1, seriesIds: [seriesId] }))
    const listed = async (id: string) => (await org.as('Grace', work => listRecurring(work, id))).series
    expect(await listed(one.id)).toMatchObject([{ seriesId, title: 'Check boat 2', tied: false }])
    expect(await listed(other.id)).toMatchObject([{ assignee: { name: 'Linus Torres' }, tied: true }])
    const wrong = org.as('Grace', work => tieRecurring(work, one.id, { rev: 2, seriesIds: [newId()] }))
    expect((await rejected(wrong)).items[0]?.code).toBe('unknown_series')
  })
})
