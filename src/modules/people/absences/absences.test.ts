import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { chartOn } from '../chart/chart-on.ts'
import { absencesOfPerson } from '../store/absence-store.ts'
import { answerCover, listCoverRequests } from './answer-cover.ts'
import { cancelAbsence, changeAbsence } from './change-absence.ts'
import { enterAbsence } from './enter-absence.ts'

type Name = 'Ada' | 'Grace' | 'Linus' | 'Radia' | 'Margaret' | 'Alan'
const span = { from: '2026-03-09', to: '2026-03-20' }
const enter = (org: Organisation, as: Name, of: Name, cover: Name | null, part: object = {}) =>
  org.as(as, work =>
    enterAbsence(work, org.id[of], { ...span, coverId: cover === null ? null : org.id[cover], ...part }),
  )
const managerOfLinus = async (org: Organisation, on: string) =>
  (await org.as('Ada', work => chartOn(work, on))).managerOf(org.id.Linus)

describe('entering', () => {
  test.each([
    ['Linus', 'Linus', true],
    ['Grace', 'Linus', true],
    ['Margaret', 'Linus', true],
    ['Ada', 'Linus', false],
    ['Radia', 'Linus', false],
    ['Alan', 'Linus', false],
  ] as const)('%s enters an absence of %s: %s', async (as, of, allowed) => {
    const org = await organisation()
    const entering = enter(org, as, of, null)
    if (allowed) expect(await entering).toMatchObject({ person: { name: 'Linus Torres' }, state: 'planned' })
    else expect((await rejected(entering)).code).toBe('forbidden')
  })

  test('the manager is away only on the days of the absence', async () => {
    const org = await organisation()
    await enter(org, 'Grace', 'Grace', null)
    expect(await managerOfLinus(org, '2026-03-08')).toBe(org.id.Grace)
    expect(await managerOfLinus(org, '2026-03-09')).toBe(org.id.Ada)
    expect(await managerOfLinus(org, '2026-03-21')).toBe(org.id.Grace)
  })

  test.each([
    ['oneself', 'Grace', 'cover_is_self'],
    ['somebody away on one of the days', 'Radia', 'cover_away'],
  ] as const)('%s cannot cover', async (_, cover, code) => {
    const org = await organisation()
    await enter(org, 'Radia', 'Radia', null, { from: '2026-03-20', to: null })
    expect((await rejected(enter(org, 'Grace', 'Grace', cover))).items.map(item => item.code)).toEqual([code])
  })

  test('the same days cannot be entered twice', async () => {
    const org = await organisation()
    await enter(org, 'Grace', 'Grace', null)
    expect(
      (await rejected(enter(org, 'Grace', 'Grace', null, { from: '2026-03-20', to: null }))).items[0]?.code,
    ).toBe('overlap')
  })

  test('an unknown person cannot be away', async () => {
    const org = await organisation()
    const entering = org.as('Margaret', work => enterAbsence(work, newId(), { ...span, coverId: null }))
    expect((await rejected(entering)).code).toBe('not_found')
  })
})

describe('covering', () => {
  test('who is asked answers for the team only after accepting', async () => {
    const org = await organisation()
    const { id } = await enter(org, 'Grace', 'Grace', 'Radia')
    expect(await managerOfLinus(org, '2026-03-09')).toBe(org.id.Ada)
    expect(await org.as('Radia', listCoverRequests)).toMatchObject([{ id, person: { name: 'Grace Hopper' } }])
    await org.as('Radia', work => answerCover(work, id, true))
    expect(await managerOfLinus(org, '2026-03-09')).toBe(org.id.Radia)
    expect(await org.as('Radia', listCoverRequests)).toEqual([])
    expect([await org.eventsOfType('cover.asked'), await org.eventsOfType('cover.accepted')]).toEqual([1, 1])
  })

  test.each(['Grace', 'Linus', 'Margaret'] as const)('%s cannot answer for who is asked', async name => {
    const org = await organisation()
    const { id } = await enter(org, 'Grace', 'Grace', 'Radia')
    expect((await rejected(org.as(name, work => answerCover(work, id, true)))).code).toBe('not_found')
  })

  test('a refusal stands, and somebody else can be asked', async () => {
    const org = await organisation()
    const { id } = await enter(org, 'Grace', 'Grace', 'Radia')
    await org.as('Radia', work => answerCover(work, id, false))
    expect((await rejected(org.as('Radia', work => answerCover(work, id, true)))).code).toBe(
      'illegal_transition',
    )
    const changed = await org.as('Grace', work =>
      changeAbsence(work, id, { ...span, coverId: org.id.Linus, rev: 2 }),
    )
    expect(changed).toMatchObject({ coverState: 'asked', cover: { name: 'Linus Torres' } })
  })

  test('an acceptance can be taken back', async () => {
    const org = await organisation()
    const { id } = await enter(org, 'Grace', 'Grace', 'Radia')
    await org.as('Radia', work => answerCover(work, id, true))
    expect((await org.as('Radia', work => answerCover(work, id, false))).coverState).toBe('declined')
  })

  test('whoever is away by now cannot accept', async () => {
    const org = await organisation()
    const { id } = await enter(org, 'Grace', 'Grace', 'Radia')
    await enter(org, 'Radia', 'Radia', null, { from: '2026-03-10', to: '2026-03-10' })
    expect((await rejected(org.as('Radia', work => answerCover(work, id, true)))).items[0]?.code).toBe(
      'cover_away',
    )
  })

  test('who enters the absence and covers it themselves has accepted', async () => {
    const org = await organisation()
    expect((await enter(org, 'Grace', 'Linus', 'Grace')).coverState).toBe('accepted')
  })
})

describe('changing', () => {
  test.each([
    ['fewer days keep the acceptance', { from: '2026-03-10', to: '2026-03-15' }, 'accepted'],
    ['more days ask again', { from: '2026-03-09', to: '2026-03-21' }, 'asked'],
    ['no end asks again', { from: '2026-03-09', to: null }, 'asked'],
  ])('%s', async (_, days, state) => {
    const org = await organisation()
    const { id } = await enter(org, 'Grace', 'Grace', 'Radia')
    await org.as('Radia', work => answerCover(work, id, true))
    const changed = await org.as('Grace', work =>
      changeAbsence(work, id, { ...days, coverId: org.id.Radia, rev: 2 }),
    )
    expect(changed.coverState).toBe(state)
  })

  test('a stale version is refused with the present state', async () => {
    const org = await organisation()
    const { id } = await enter(org, 'Grace', 'Grace', null)
    await org.as('Grace', work =>
      changeAbsence(work, id, { ...span, to: '2026-03-19', coverId: null, rev: 1 }),
    )
    const error = await rejected(
      org.as('Grace', work => changeAbsence(work, id, { ...span, coverId: null, rev: 1 })),
    )
    expect(error.current).toMatchObject({ to: '2026-03-19', rev: 2 })
  })

  test('a cancelled absence is gone for everybody', async () => {
    const org = await organisation()
    const { id } = await enter(org, 'Grace', 'Grace', 'Radia')
    await org.as('Grace', work => cancelAbsence(work, id))
    expect(await managerOfLinus(org, '2026-03-09')).toBe(org.id.Grace)
    expect(await org.as('Grace', work => absencesOfPerson(work, org.id.Grace))).toEqual([])
    expect((await rejected(org.as('Radia', work => answerCover(work, id, true)))).code).toBe('not_found')
  })

  test('one that is over stays as it was', async () => {
    const org = await organisation()
    const { id } = await enter(org, 'Grace', 'Grace', null)
    org.at('2026-03-21T09:00:00Z')
    expect((await rejected(org.as('Grace', work => cancelAbsence(work, id)))).items[0]?.code).toBe('ended')
  })

  test('the cover knows of it but does not change it; colleagues do not know of it', async () => {
    const org = await organisation()
    const { id } = await enter(org, 'Grace', 'Grace', 'Radia')
    expect((await rejected(org.as('Radia', work => cancelAbsence(work, id)))).code).toBe('forbidden')
    expect((await rejected(org.as('Linus', work => cancelAbsence(work, id)))).code).toBe('not_found')
  })
})
