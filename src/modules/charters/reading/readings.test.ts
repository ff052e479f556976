import { describe, expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { rejected } from '#test/thrown.ts'
import { agreed, complete, drafted, goalIn, offered } from '../charter.factory.ts'
import { acknowledgeCharter } from '../writing/acknowledge-charter.ts'
import { editCharter } from '../writing/edit-charter.ts'
import { showCharter } from '../writing/show-charter.ts'
import { startCharter } from '../writing/start-charter.ts'
import { readCoverage } from './coverage.ts'
import { listCharters } from './list-charters.ts'
import { changesSince, readCharter, readCharterOf } from './read-charter.ts'

describe('the list', () => {
  test('has mine, and those of the people I answer for, with whose turn it is', async () => {
    const org = await organisation()
    await offered(org, { by: 'Linus' })
    const grace = await org.as('Grace', listCharters)
    expect(grace.manager?.name).toBe('Ada Lovelace')
    expect(grace.team.map(({ person, open, waitsForMe }) => [person.name, open?.state, waitsForMe])).toEqual([
      ['Linus Torres', 'offered', true],
      ['Radia Perl', undefined, false],
    ])
    const linus = await org.as('Linus', listCharters)
    expect(linus).toMatchObject({ mine: { open: { state: 'offered' }, waitsForMe: false }, team: [] })
  })
})

describe('what everybody reads of somebody’s charter', () => {
  const excerptFor = async (name: Name, exemplar: boolean) => {
    const org = await organisation()
    const { id, rev } = await agreed(org)
    await org.as('Linus', work => showCharter(work, id, { rev, exemplar }))
    return await org.as(name, work => readCharterOf(work, org.id.Linus))
  }
  test.each<Name>(['Radia', 'Ada', 'Margaret', 'Alan'])(
    '%s sees nothing of one that is not shown',
    async name => {
      expect(await excerptFor(name, false)).toEqual({ standing: null, excerpt: null, mayStart: false })
    },
  )

  test.each<Name>(['Radia', 'Ada', 'Margaret', 'Alan'])(
    '%s sees title, purpose and own decisions of one that is',
    async name => {
      const { standing, excerpt } = await excerptFor(name, true)
      expect(standing).toBeNull()
      expect(excerpt).toEqual({
        person: { id: expect.any(String), name: 'Linus Torres' },
        title: 'Pilot',
        purpose: 'Bring ships in without anybody waiting or worrying.',
        decidesAlone: ['Whether a ship may enter in fog'],
      })
    },
  )

  test('is what others with the same title begin from', async () => {
    const org = await organisation()
    const { id, rev } = await agreed(org)
    await org.as('Linus', work => showCharter(work, id, { rev, exemplar: true }))
    const begun = await org.as('Radia', work => startCharter(work, org.id.Radia))
    const { content } = await org.as('Radia', work => readCharter(work, begun.id))
    expect(content.purpose).toBe('Bring ships in without anybody waiting or worrying.')
    expect(content.responsibilities.map(each => each.title)).not.toContain('Keep the tide log')
  })

  test('is on for leaders from the start, and off for everybody else', async () => {
    const org = await organisation()
    const [grace, linus] = [await drafted(org, { of: 'Grace' }), await drafted(org)]
    expect((await org.as('Grace', work => readCharter(work, grace.id))).exemplar).toBe(true)
    expect((await org.as('Linus', work => readCharter(work, linus.id))).exemplar).toBe(false)
  })
})

describe('a comparison', () => {
  test('says field by field what went and what came since the version before', async () => {
    const org = await organisation()
    const first = await agreed(org)
    const next = await org.as('Linus', work => startCharter(work, org.id.Linus))
    const { content } = await org.as('Linus', work => readCharter(work, next.id))
    const aimId = await goalIn(org, { title: 'Quieter tugs' })
    const now = {
      ...complete(aimId),
      responsibilities: content.responsibilities
        .slice(0, 3)
        .map(({ aim, ...each }) => ({ ...each, aimId: aim?.id ?? null })),
    }
    await org.as('Linus', work => editCharter(work, next.id, { ...now, rev: next.rev }))
    const { from, to, changes } = await org.as('Grace', work => changesSince(work, next.id, undefined))
    expect([from.id, to.id]).toEqual([first.id, next.id])
    expect(changes).toEqual([
      { field: 'purposeAim', removed: ['Berth every ship within an hour'], added: ['Quieter tugs'] },
      {
        field: 'responsibilities',
        removed: ['Check the pilot boat — every Monday, before the first tide'],
        added: [],
      },
    ])
  })

  test('of the first version has nothing to compare with', async () => {
    const org = await organisation()
    const { id } = await drafted(org)
    expect((await rejected(org.as('Linus', work => changesSince(work, id, undefined)))).code).toBe(
      'not_found',
    )
  })
})

describe('the counts', () => {
  test('are of whole departments for the people team, of one’s own teams for a lead, and of nothing for others', async () => {
    const org = await organisation()
    await agreed(org)
    const all = await org.as('Margaret', readCoverage)
    expect(all.teams.map(({ team, people, acknowledged }) => [team.name, people, acknowledged])).toEqual([
      ['Harbour Works', 6, 1],
      ['People', 2, 0],
      ['Pilots', 3, 1],
    ])
    expect((await org.as('Grace', readCoverage)).teams).toMatchObject([{ people: 3, acknowledged: 1 }])
    expect(await org.as('Linus', readCoverage)).toEqual({ teams: [], byStanding: null })
  })

  test('say to the people team alone whether who leads a team goes first', async () => {
    const org = await organisation()
    await agreed(org)
    expect((await org.as('Margaret', readCoverage)).byStanding).toEqual({
      leaders: { people: 3, acknowledged: 0 },
      others: { people: 3, acknowledged: 1 },
    })
    expect((await org.as('Grace', readCoverage)).byStanding).toBeNull()
  })

  test('name what waits for longer than 14 days', async () => {
    const org = await organisation()
    const { id, rev } = await offered(org)
    const waiting = async () => (await org.as('Grace', readCoverage)).teams[0]?.waitingLong
    org.at('2026-03-16T09:00:00Z')
    expect(await waiting()).toBe(0)
    org.at('2026-03-17T09:00:00Z')
    expect(await waiting()).toBe(1)
    await org.as('Linus', work => acknowledgeCharter(work, id, rev))
    await org.as('Grace', work => acknowledgeCharter(work, id, rev))
    expect(await waiting()).toBe(0)
  })
})
