import { describe, expect, test } from 'vitest'
import { eventsOf } from '#platform/events/ledger.ts'
import { MONDAY, type Organisation, organisation } from '#test/organisation.ts'
import { answerCover } from './absences/answer-cover.ts'
import { cancelAbsence, changeAbsence } from './absences/change-absence.ts'
import { enterAbsence } from './absences/enter-absence.ts'
import { changeOrganisation } from './organisation/change-organisation.ts'
import { changePerson } from './persons/change-person.ts'
import { departPerson } from './persons/depart-person.ts'
import { answerProposal } from './placements/answer-proposal.ts'
import { endPlacement } from './placements/end-placement.ts'
import { placePerson } from './placements/place-person.ts'
import { NewPlacement, NewPosition } from './placements/placement-shapes.ts'
import { proposePlacement } from './placements/propose-placement.ts'
import { addTeam } from './teams/add-team.ts'
import { changeTeam } from './teams/change-team.ts'
import { closeTeam } from './teams/close-team.ts'

/** What the ledger holds about a subject, oldest first; what happened at one moment by the name of its type. */
async function told(org: Organisation, kind: 'person' | 'team' | 'organisation', id: string) {
  const events = await org.system(work => eventsOf(work, kind, id))
  const order = (event: (typeof events)[number]) => `${event.at.toISOString()} ${event.type}`
  return events.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
}

/** Lets time pass between two things, so that the ledger can tell which came first. */
function later(org: Organisation, minutes: number): void {
  org.at(new Date(Date.parse(MONDAY) + minutes * 60_000).toISOString())
}

const typesOf = async (org: Organisation, kind: 'person' | 'team' | 'organisation', id: string) =>
  (await told(org, kind, id)).map(event => event.type)

describe('the history of a person', () => {
  test('holds an absence from the first word to the last', async () => {
    const org = await organisation()
    const days = { from: '2026-04-01', to: '2026-04-10', coverId: org.id.Radia }
    const { id } = await org.as('Grace', work => enterAbsence(work, org.id.Grace, days))
    later(org, 1)
    await org.as('Radia', work => answerCover(work, id, true))
    later(org, 2)
    await org.as('Grace', work => changeAbsence(work, id, { ...days, to: '2026-04-09', rev: 2 }))
    later(org, 3)
    await org.as('Grace', work => changeAbsence(work, id, { ...days, coverId: null, rev: 3 }))
    later(org, 4)
    await org.as('Grace', work => cancelAbsence(work, id))
    expect(await typesOf(org, 'person', org.id.Grace)).toEqual([
      'absence.planned',
      'cover.asked',
      'cover.accepted',
      'absence.changed',
      'absence.changed',
      'absence.cancelled',
    ])
  })

  test('says who did it, and never why somebody is away', async () => {
    const org = await organisation()
    await org.as('Margaret', work =>
      enterAbsence(work, org.id.Linus, { from: '2026-04-01', to: null, coverId: null }),
    )
    const [event] = await told(org, 'person', org.id.Linus)
    expect(event).toMatchObject({ actorKind: 'person', actorId: org.id.Margaret })
    expect(Object.keys(event?.data ?? {}).sort()).toEqual(['absenceId', 'from', 'to'])
  })

  test('holds a move as the end of one position and the beginning of the next', async () => {
    const org = await organisation()
    const wanted = NewPlacement.parse({
      teamId: org.team.People,
      reportsTo: org.id.Margaret,
      title: 'Partner',
      level: 2,
      from: '2026-04-01',
      endsCurrent: true,
    })
    await org.as('Margaret', work => placePerson(work, org.id.Linus, wanted))
    const events = await told(org, 'person', org.id.Linus)
    expect(events.map(event => [event.type, event.data['from'], event.data['to']])).toEqual([
      ['placement.began', '2026-04-01', null],
      ['placement.changed', '2024-01-01', '2026-03-31'],
    ])
    expect(events[0]?.data).toMatchObject({
      teamId: org.team.People,
      reportsTo: org.id.Margaret,
      level: 2,
      kind: 'permanent',
    })
  })

  test('holds a position that was called off', async () => {
    const org = await organisation()
    const acting = NewPlacement.parse({
      teamId: org.team.Pilots,
      reportsTo: null,
      title: 'Acting',
      level: 3,
      kind: 'acting',
      from: '2026-04-01',
      to: '2026-05-01',
    })
    const { id } = await org.as('Margaret', work => placePerson(work, org.id.Linus, acting))
    later(org, 1)
    await org.as('Margaret', work => endPlacement(work, id, '2026-03-31', 1))
    expect(await typesOf(org, 'person', org.id.Linus)).toEqual(['placement.began', 'placement.cancelled'])
  })

  test('holds a proposal and its answer', async () => {
    const org = await organisation()
    const position = NewPosition.parse({
      teamId: org.team.Pilots,
      reportsTo: org.id.Grace,
      title: 'Senior',
      level: 1,
      from: '2026-04-01',
    })
    const first = await org.as('Grace', work => proposePlacement(work, org.id.Linus, position))
    later(org, 1)
    await org.as('Margaret', work =>
      answerProposal(work, first.id, { state: 'declined', answer: 'Next year.' }),
    )
    later(org, 2)
    const second = await org.as('Grace', work => proposePlacement(work, org.id.Linus, position))
    later(org, 3)
    await org.as('Margaret', work => answerProposal(work, second.id, { state: 'accepted', answer: null }))
    expect(await typesOf(org, 'person', org.id.Linus)).toEqual([
      'placement.proposed',
      'proposal.declined',
      'placement.proposed',
      'placement.began',
      'placement.changed',
      'proposal.accepted',
    ])
  })

  test('names the fields of a profile that changed, not what they hold', async () => {
    const org = await organisation()
    await org.as('Linus', work =>
      changePerson(work, org.id.Linus, { pronouns: 'he/him', timeZone: null, rev: 1 }),
    )
    const [event] = await told(org, 'person', org.id.Linus)
    expect(event).toMatchObject({ type: 'person.changed', data: { fields: ['pronouns', 'timeZone'] } })
    expect(JSON.stringify(event?.data)).not.toContain('he/him')
  })

  test('ends with the last day and who answers for what is left', async () => {
    const org = await organisation()
    await org.as('Margaret', work =>
      departPerson(work, org.id.Linus, { lastDay: '2026-03-31', override: null, rev: 1 }),
    )
    const events = await told(org, 'person', org.id.Linus)
    expect(events.map(event => event.type)).toEqual(['person.left', 'placement.changed'])
    expect(events[0]?.data).toEqual({ lastDay: '2026-03-31', managerId: org.id.Grace, handedOver: [] })
  })
})

describe('the history of', () => {
  test('a team holds its changes and its end', async () => {
    const org = await organisation()
    const { id } = await org.as('Margaret', work =>
      addTeam(work, { name: 'Tugs', parentId: null, purpose: null }),
    )
    later(org, 1)
    await org.as('Margaret', work => changeTeam(work, id, { purpose: 'Tow ships.', rev: 1 }))
    later(org, 2)
    await org.as('Margaret', work => closeTeam(work, id, { rev: 2 }))
    const events = await told(org, 'team', id)
    expect(events.map(event => event.type)).toEqual(['team.added', 'team.changed', 'team.closed'])
    expect([events[1]?.data, events[2]?.data]).toEqual([{ fields: ['purpose'] }, { lastDay: '2026-03-02' }])
  })

  test('the organisation holds which settings changed', async () => {
    const org = await organisation()
    await org.as('Alan', work => changeOrganisation(work, { workDays: [1, 2], name: 'Harbour', rev: 1 }))
    const [event] = await told(org, 'organisation', org.orgId)
    expect(event).toMatchObject({ type: 'organisation.changed', data: { fields: ['workDays', 'name'] } })
  })

  test('something that was refused holds nothing', async () => {
    const org = await organisation()
    const leaving = org.as('Margaret', work =>
      departPerson(work, org.id.Ada, { lastDay: '2026-03-31', override: null, rev: 1 }),
    )
    await expect(leaving).rejects.toMatchObject({ code: 'rule_broken' })
    expect(await told(org, 'person', org.id.Ada)).toEqual([])
  })
})
