import { describe, expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { agreed, complete, drafted, goalIn, offered } from '../charter.factory.ts'
import { readCharter } from '../reading/read-charter.ts'
import { enterDays } from '../standing-in.factory.ts'
import { acknowledgeCharter } from './acknowledge-charter.ts'
import { archiveCharter } from './archive-charter.ts'
import { editCharter } from './edit-charter.ts'
import { offerCharter } from './offer-charter.ts'
import { queryCharter } from './query-charter.ts'
import { showCharter } from './show-charter.ts'
import { startCharter } from './start-charter.ts'

describe('a charter', () => {
  test('is in force once both have acknowledged it, each with an event of their own', async () => {
    const org = await organisation()
    const { id, rev } = await offered(org)
    const first = await org.as('Linus', work => acknowledgeCharter(work, id, rev))
    expect(first.state).toBe('offered')
    expect(await org.eventsOfType('charter.side_acknowledged')).toBe(1)
    const second = await org.as('Grace', work => acknowledgeCharter(work, id, rev))
    expect(second.state).toBe('acknowledged')
    expect(await org.eventsOfType('charter.side_acknowledged')).toBe(2)
    expect(await org.eventsOfType('charter.acknowledged')).toBe(1)
    const view = await org.as('Linus', work => readCharter(work, id))
    expect(view.acknowledgements).toMatchObject({
      person: { by: { name: 'Linus Torres' } },
      manager: { by: { name: 'Grace Hopper' } },
    })
  })

  test('can be drafted and offered by the person, and acknowledged by the manager first', async () => {
    const org = await organisation()
    const { id } = await agreed(org, { by: 'Linus', other: 'Grace' })
    expect((await org.as('Grace', work => readCharter(work, id))).state).toBe('acknowledged')
  })

  test('is never acknowledged by who offered it alone', async () => {
    const org = await organisation()
    const { id, rev } = await offered(org)
    const refused = await rejected(org.as('Grace', work => acknowledgeCharter(work, id, rev)))
    expect(refused.code).toBe('forbidden')
    expect(refused.items[0]?.fix).toBe('Ask the other side to acknowledge it.')
    expect(await org.eventsOfType('charter.side_acknowledged')).toBe(0)
  })

  test('loses both acknowledgements with any edit, and is a draft again', async () => {
    const org = await organisation()
    const { id, rev } = await offered(org)
    await org.as('Linus', work => acknowledgeCharter(work, id, rev))
    const aimId = await goalIn(org)
    const edited = await org.as('Grace', work => editCharter(work, id, { ...complete(aimId), rev }))
    expect(edited).toMatchObject({ state: 'draft', rev: rev + 1 })
    const view = await org.as('Linus', work => readCharter(work, id))
    expect(view.acknowledgements).toEqual({ person: null, manager: null })
    const late = await rejected(org.as('Grace', work => acknowledgeCharter(work, id, rev)))
    expect(late.code).toBe('stale_rev')
  })

  test('becomes a draft when one of the two asks about a point, which both can read', async () => {
    const org = await organisation()
    const { id, rev } = await offered(org)
    await org.as('Linus', work => acknowledgeCharter(work, id, rev))
    await org.as('Linus', work => queryCharter(work, id, rev, 'Who trains in winter?'))
    const view = await org.as('Grace', work => readCharter(work, id))
    expect(view).toMatchObject({
      state: 'draft',
      queried: { by: { name: 'Linus Torres' }, point: 'Who trains in winter?' },
      acknowledgements: { person: null, manager: null },
    })
    const offeredAgain = await org.as('Grace', work => offerCharter(work, id, rev))
    expect(offeredAgain.state).toBe('offered')
    expect((await org.as('Grace', work => readCharter(work, id))).queried).toBeNull()
  })

  test('gives way to the next one only when that is acknowledged by both', async () => {
    const org = await organisation()
    const first = await agreed(org)
    const next = await offered(org)
    expect((await org.as('Linus', work => readCharter(work, first.id))).state).toBe('acknowledged')
    await org.as('Linus', work => acknowledgeCharter(work, next.id, next.rev))
    await org.as('Grace', work => acknowledgeCharter(work, next.id, next.rev))
    const view = await org.as('Linus', work => readCharter(work, next.id))
    expect(view.versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'acknowledged'],
      [1, 'superseded'],
    ])
    expect(await org.eventsOfType('charter.superseded')).toBe(1)
  })

  test('begins as a copy of the one in force, whose responsibilities stay the same ones', async () => {
    const org = await organisation()
    const first = await agreed(org)
    const before = await org.as('Linus', work => readCharter(work, first.id))
    const next = await org.as('Linus', work => startCharter(work, org.id.Linus))
    const after = await org.as('Linus', work => readCharter(work, next.id))
    expect(after.content).toEqual(before.content)
    expect(after.version).toBe(2)
  })

  test('is written one version at a time', async () => {
    const org = await organisation()
    const { id } = await drafted(org)
    const twice = await rejected(org.as('Linus', work => startCharter(work, org.id.Linus)))
    expect(twice).toMatchObject({ code: 'duplicate', current: { id } })
  })

  test('can be put aside before it is in force, and then begun again with the next number', async () => {
    const org = await organisation()
    const { id, rev } = await offered(org)
    await org.as('Linus', work => archiveCharter(work, id, rev))
    const next = await org.as('Linus', work => startCharter(work, org.id.Linus))
    expect((await org.as('Linus', work => readCharter(work, next.id))).version).toBe(2)
    const dead = await rejected(org.as('Grace', work => offerCharter(work, id, rev)))
    expect(dead).toMatchObject({ code: 'illegal_transition', current: { state: 'archived', legal: [] } })
  })

  test('that was changed by the other meanwhile answers with their text, and loses nothing', async () => {
    const org = await organisation()
    const { id, rev } = await drafted(org)
    const aimId = await goalIn(org)
    await org.as('Grace', work =>
      editCharter(work, id, { ...complete(aimId, { purpose: 'By Grace.' }), rev }),
    )
    const stale = await rejected(
      org.as('Linus', work => editCharter(work, id, { ...complete(aimId, { purpose: 'By Linus.' }), rev })),
    )
    expect(stale).toMatchObject({
      code: 'stale_rev',
      current: { rev: rev + 1, content: { purpose: 'By Grace.' } },
    })
  })

  test('of the head of the organisation has nobody to offer it to', async () => {
    const org = await organisation()
    const { id, rev } = await drafted(org, { by: 'Ada', of: 'Ada' })
    const refused = await rejected(org.as('Ada', work => offerCharter(work, id, rev)))
    expect(refused.items[0]?.code).toBe('no_manager')
  })

  test('is shown to everybody, or not, by the person alone', async () => {
    const org = await organisation()
    const { id, rev } = await agreed(org)
    const asked = await rejected(org.as('Grace', work => showCharter(work, id, { rev, exemplar: true })))
    expect(asked.code).toBe('forbidden')
    await org.as('Linus', work => showCharter(work, id, { rev, exemplar: true }))
    await org.as('Linus', work => showCharter(work, id, { rev, exemplar: true }))
    expect(await org.eventsOfType('charter.shown')).toBe(1)
  })
})

describe('while the manager is away', () => {
  test('who accepted to cover acknowledges for them; the manager can still, and the agreement is theirs', async () => {
    const org = await organisation()
    const { id, rev } = await offered(org, { by: 'Linus' })
    await enterDays(org, 'Grace', 'Margaret')
    const covered = await org.as('Margaret', work => acknowledgeCharter(work, id, rev))
    expect(covered.state).toBe('offered')
    await org.as('Linus', work => acknowledgeCharter(work, id, rev))
    const view = await org.as('Grace', work => readCharter(work, id))
    expect(view).toMatchObject({
      state: 'acknowledged',
      acknowledgements: { manager: { by: { name: 'Margaret Hamil' } } },
      acknowledgeAgainBy: null,
    })
  })

  test('nobody sees it whom that leaves out', async () => {
    const org = await organisation()
    const { id } = await offered(org, { by: 'Linus' })
    await enterDays(org, 'Grace', 'Margaret')
    for (const name of ['Ada', 'Radia', 'Alan'] as const)
      expect((await rejected(org.as(name, work => readCharter(work, id)))).code).toBe('not_found')
  })
})
