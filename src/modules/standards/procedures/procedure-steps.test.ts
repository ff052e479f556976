import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { rejected } from '#test/thrown.ts'
import { eventsOf } from '../ledger.factory.ts'
import { changed, goalIn, procedure, series, written } from '../standards.factory.ts'
import { acknowledgeStandard, changeStandard, retireStandard, tieRecurring } from './change-standard.ts'
import { readStandard } from './open-procedure.ts'
import { listStandards } from './procedure-view.ts'
import { listRecurring } from './recurring.ts'
import { writeStandard } from './write-standard.ts'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

const EVERYBODY: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']
const read = (as: Name, id: string) => org.as(as, work => readStandard(work, id))

type Step = readonly [what: string, who: string, act: (as: Name, id: string) => Promise<unknown>]

const STEPS: readonly Step[] = [
  [
    'changed',
    'Ada Grace Radia',
    (as, id) => org.as(as, work => changeStandard(work, id, changed(org, 1, { ownerId: org.id.Radia }))),
  ],
  ['retired', 'Ada Grace Radia', (as, id) => org.as(as, work => retireStandard(work, id, 1))],
  [
    'tied to tasks',
    'Ada Grace Radia',
    (as, id) => org.as(as, work => tieRecurring(work, id, { rev: 1, seriesIds: [] })),
  ],
  ['asked for its tasks', 'Ada Grace Radia', (as, id) => org.as(as, work => listRecurring(work, id))],
  ['acknowledged', 'Grace Linus Radia', (as, id) => org.as(as, work => acknowledgeStandard(work, id, 1))],
]

describe('a procedure of the Pilots that Radia owns', () => {
  test.each(STEPS)('is %s by %s, and by nobody else', async (_, who, act) => {
    const may: Name[] = []
    for (const name of EVERYBODY) {
      const { id } = await written(org, { ownerId: org.id.Radia })
      const outcome = await act(name, id).then(
        () => 'done',
        error => error.code,
      )
      if (outcome === 'done') may.push(name)
      else expect(outcome).toBe('forbidden')
    }
    expect(may.join(' ')).toBe(who)
  })

  test.each<[Name, string]>([
    ['Ada', 'change tie retire'],
    ['Grace', 'change tie retire'],
    ['Radia', 'change tie retire acknowledge'],
    ['Linus', 'acknowledge'],
    ['Margaret', ''],
    ['Alan', ''],
  ])('offers %s exactly what they may do: %s', async (name, may) => {
    const { id } = await written(org, { ownerId: org.id.Radia })
    expect((await read(name, id)).may.join(' ')).toBe(may)
  })

  test('says whom to ask when it refuses', async () => {
    const { id } = await written(org)
    const change = await rejected(org.as('Linus', work => retireStandard(work, id, 1)))
    expect(change.items[0]?.fix).toBe('Ask its owner, or who leads the team.')
    const acknowledge = await rejected(org.as('Alan', work => acknowledgeStandard(work, id, 1)))
    expect(acknowledge.items[0]?.fix).toBe('Ask somebody who works by it.')
  })

  test('refuses by right before it says how it stands: who may not change it learns nothing of its version', async () => {
    const { id } = await written(org)
    await org.as('Grace', work => retireStandard(work, id, 1))
    const refused = await rejected(org.as('Alan', work => retireStandard(work, id, 7)))
    expect([refused.code, refused.current]).toEqual(['forbidden', undefined])
  })
})

describe('what the ledger keeps of a procedure', () => {
  test('is what happened and whom it concerns, by ids, never its words', async () => {
    const { id } = await written(org)
    const teamId = org.team.Pilots
    await org.as('Grace', work => changeStandard(work, id, changed(org, 1, { title: 'Boat check' })))
    const news = { title: 'Boat check', text: 'Radio first.', whatChanged: 'The radio comes first' }
    await org.as('Ada', work => changeStandard(work, id, changed(org, 2, news)))
    await org.as('Linus', work => acknowledgeStandard(work, id, 2))
    const seriesId = await series(org)
    await org.as('Grace', work => tieRecurring(work, id, { rev: 3, seriesIds: [seriesId, seriesId] }))
    await org.as('Grace', work => retireStandard(work, id, 4))
    expect(inOrder(await eventsOf(org, id))).toEqual(
      inOrder([
        {
          ...{ type: 'standard.written', actorId: org.id.Grace },
          data: { from: null, to: 'active', teamId, version: 1 },
        },
        { type: 'standard.changed', actorId: org.id.Grace, data: { teamId, version: 1 } },
        { type: 'standard.rewritten', actorId: org.id.Ada, data: { teamId, version: 2 } },
        { type: 'standard.acknowledged', actorId: org.id.Linus, data: { teamId, version: 2 } },
        { type: 'standard.tied', actorId: org.id.Grace, data: { teamId, series: 1 } },
        {
          ...{ type: 'standard.retired', actorId: org.id.Grace },
          data: { from: 'active', to: 'retired', teamId },
        },
      ]),
    )
  })

  test('is one acknowledgement, however often somebody says it', async () => {
    const { id } = await written(org)
    for (let time = 0; time < 3; time++)
      expect(await org.as('Linus', work => acknowledgeStandard(work, id, 1))).toEqual({
        id,
        rev: 1,
        version: 1,
      })
    const types = (await eventsOf(org, id)).map(({ type }) => type)
    expect(types).toEqual(['standard.written', 'standard.acknowledged'])
  })

  test('is nothing of what was refused', async () => {
    const { id } = await written(org)
    const refusals = [
      () => org.as('Alan', work => acknowledgeStandard(work, id, 1)),
      () => org.as('Grace', work => changeStandard(work, id, changed(org, 1, { ownerId: newId() }))),
      () => org.as('Grace', work => tieRecurring(work, id, { rev: 1, seriesIds: [newId()] })),
      () => org.as('Grace', work => retireStandard(work, id, 2)),
    ]
    for (const refuse of refusals) await rejected(refuse())
    expect((await eventsOf(org, id)).map(({ type }) => type)).toEqual(['standard.written'])
    expect(await read('Grace', id)).toMatchObject({ rev: 1, version: 1, state: 'active' })
  })
})

describe('two at once', () => {
  test('who change the same procedure: one is saved, the other is shown what was saved', async () => {
    const { id } = await written(org)
    const change = (as: Name, text: string) =>
      org
        .as(as, work => changeStandard(work, id, changed(org, 1, { text })))
        .then(
          saved => ({ saved, error: null }),
          error => ({ saved: null, error }),
        )
    const both = await Promise.all([change('Grace', 'Radio first.'), change('Ada', 'Lines first.')])
    expect(both.filter(({ saved }) => saved !== null)).toHaveLength(1)
    const { text } = await read('Grace', id)
    const refused = both.find(({ error }) => error !== null)?.error
    expect(refused).toMatchObject({ code: 'stale_rev', current: { rev: 2, version: 2, text } })
    expect((await read('Grace', id)).versions).toHaveLength(2)
  })

  test('who read the same procedure are both written down', async () => {
    const { id } = await written(org)
    await Promise.all(
      (['Linus', 'Radia'] as const).map(as => org.as(as, work => acknowledgeStandard(work, id, 1))),
    )
    expect((await read('Grace', id)).readers).toMatchObject({ done: { length: 3 }, open: [] })
  })
})

describe('a text that changes', () => {
  test('counts as read by who wrote it when they work by it, and not when they stand above', async () => {
    const { id } = await written(org)
    await org.as('Ada', work => changeStandard(work, id, changed(org, 1, { text: 'By Ada.' })))
    expect((await read('Ada', id)).readers?.done).toEqual([])
    await org.as('Grace', work => changeStandard(work, id, changed(org, 2, { text: 'By Grace.' })))
    expect((await read('Ada', id)).readers?.done.map(({ name }) => name)).toEqual(['Grace Hopper'])
  })

  test('to the same words is no new version, and asks nobody to read it again', async () => {
    const { id } = await written(org)
    await org.as('Linus', work => acknowledgeStandard(work, id, 1))
    const same = changed(org, 1, { whatChanged: 'Nothing' })
    expect(await org.as('Grace', work => changeStandard(work, id, same))).toEqual({ id, rev: 2, version: 1 })
    expect((await read('Linus', id)).waitsForMe).toBe(false)
    expect((await read('Linus', id)).versions[0]?.whatChanged).toBeNull()
  })

  test('is kept as it was written, however hostile', async () => {
    const text = '<img src=x onerror=alert(1)>\n%_\\ ”); drop table standards_versions; -- 🚢'
    const { id } = await written(org, { text })
    expect((await read('Alan', id)).text).toBe(text)
  })

  test('cannot be acknowledged before it is there', async () => {
    const { id } = await written(org)
    const early = await rejected(org.as('Linus', work => acknowledgeStandard(work, id, 2)))
    expect(early).toMatchObject({ code: 'stale_rev', current: { version: 1, waitsForMe: true } })
  })
})

describe('what a procedure refers to', () => {
  test('is not asked for again when it stays: a goal that is over does not hinder another title', async () => {
    const { id } = await written(org, { goalId: await goalIn(org, 'closed') })
    const { goal } = await read('Grace', id)
    expect(goal).toBeNull()
    const goalId = await goalIn(org)
    await org.as('Grace', work => changeStandard(work, id, changed(org, 1, { goalId })))
    await org.as('Grace', work => changeStandard(work, id, changed(org, 2, { goalId, title: 'Boat check' })))
    expect((await read('Grace', id)).goal).toEqual({ id: goalId, title: 'No boat fails' })
  })

  test.each<[string, Parameters<typeof changed>[2], string]>([
    ['an owner who is nobody', { ownerId: newId() }, 'owner_not_here'],
    ['a goal that does not exist', { goalId: newId() }, 'unknown_aim'],
    ['a responsibility of no charter', { responsibilityId: newId() }, 'unknown_responsibility'],
  ])('cannot be changed to %s', async (_, over, code) => {
    const { id } = await written(org)
    const refused = await rejected(org.as('Grace', work => changeStandard(work, id, changed(org, 1, over))))
    expect([refused.code, refused.items[0]?.code]).toEqual(['rule_broken', code])
    expect(refused.items[0]?.fix).not.toBe('')
  })

  test('is a team of this organisation, for who writes it', async () => {
    const wish = procedure(org, { teamId: newId() })
    expect((await rejected(org.as('Grace', work => writeStandard(work, wish)))).code).toBe('not_found')
  })

  test('is read by who wrote it only when they work by it: who leads above has yet nothing to read', async () => {
    const { id } = await org.as('Ada', work => writeStandard(work, procedure(org)))
    expect(await read('Ada', id)).toMatchObject({ followers: 3, acknowledged: 0, waitsForMe: false })
  })
})

describe('the list', () => {
  test('has one’s own team first, for each reader, with what waits for them', async () => {
    const within = await organisation()
    await written(within)
    const badges = procedure(within, { teamId: within.team.People, title: 'Badges', ownerId: within.id.Alan })
    await within.as('Margaret', work => writeStandard(work, badges))
    const seenBy = async (as: Name) => {
      const { teams } = await within.as(as, listStandards)
      return teams.map(({ team, procedures }) => [team.name, procedures[0]?.waitsForMe])
    }
    const mine = { Pilots: ['Pilots', true], People: ['People', true] }
    expect((await seenBy('Linus'))[0]).toEqual(mine.Pilots)
    expect((await seenBy('Alan'))[0]).toEqual(mine.People)
    expect(await seenBy('Linus')).toContainEqual(['People', false])
    expect(await seenBy('Ada')).toEqual(
      expect.arrayContaining([
        ['Pilots', false],
        ['People', false],
      ]),
    )
  })

  test('shows how work keeps to it to the owner of another team too, and not how the team does as a whole', async () => {
    const within = await organisation()
    const { id } = await written(within, { ownerId: within.id.Alan })
    const { teams } = await within.as('Alan', listStandards)
    expect(teams[0]?.procedures[0]).toMatchObject({ id, kept: { onTime: null, of: 0, share: null } })
    expect(teams[0]?.kept).toBeNull()
  })
})

test('a retired procedure lets its recurring tasks go, so that another can take them', async () => {
  const [old, next] = [await written(org), await written(org, { title: 'Check the ropes' })]
  const seriesId = await series(org)
  await org.as('Grace', work => tieRecurring(work, old.id, { rev: 1, seriesIds: [seriesId] }))
  await org.as('Grace', work => retireStandard(work, old.id, 2))
  const { series: listed } = await org.as('Grace', work => listRecurring(work, old.id))
  expect(listed.find(each => each.seriesId === seriesId)).toMatchObject({ tied: false })
  await org.as('Grace', work => tieRecurring(work, next.id, { rev: 1, seriesIds: [seriesId] }))
  const tied = (await org.as('Grace', work => listRecurring(work, next.id))).series
  expect(tied.find(each => each.seriesId === seriesId)).toMatchObject({ tied: true })
})

// All at one moment, so the ledger knows no order between them.
function inOrder<E extends { readonly type: string }>(events: readonly E[]): E[] {
  return events.toSorted((a, b) => a.type.localeCompare(b.type))
}
