import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { askerOf } from '#modules/people/public.ts'
import { gather, type WaitingRow } from '#platform/offers.ts'
import { deliverEvents } from '#test/background.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { rejected } from '#test/thrown.ts'
import type { Improvement, NewImprovement } from '../contract.ts'
import { eventsOf, whysOf } from '../ledger.factory.ts'
import { standardsOffers } from '../offers.ts'
import { retireStandard } from '../procedures/change-standard.ts'
import { proposed, written } from '../standards.factory.ts'
import {
  answerImprovement,
  listImprovements,
  proposeImprovement,
  realiseImprovement,
} from './improvements.ts'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

const EVERYBODY: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']
const WHY = 'We tried it in 2024.'
type State = Improvement['state']

const propose = (as: Name, over: Partial<NewImprovement> = {}) =>
  org.as(as, work =>
    proposeImprovement(work, {
      ...{ teamId: org.team.Pilots, procedureId: null, title: 'One bag', idea: 'The same tools.' },
      ...{ estimate: { hours: 40, money: null }, ...over },
    }),
  )
const accept = (as: Name, id: string) => org.as(as, work => answerImprovement(work, id, { accept: true }))
const decline = (as: Name, id: string) =>
  org.as(as, work => answerImprovement(work, id, { accept: false, why: WHY }))
const realise = (as: Name, id: string) =>
  org.as(as, work => realiseImprovement(work, id, { hours: 30, money: null }))

/** An improvement for the Pilots that Grace has brought to a state. */
async function upTo(state: State): Promise<string> {
  const { id } = await proposed(org)
  if (state === 'declined') await decline('Grace', id)
  if (state === 'accepted' || state === 'realised') await accept('Grace', id)
  if (state === 'realised') await realise('Grace', id)
  return id
}

const stateOf = async (id: string) => {
  const { improvements } = await org.as('Ada', listImprovements)
  return improvements.find(each => each.id === id)?.state
}

describe('an improvement', () => {
  test.each(EVERYBODY)('is proposed by %s for any team, and says who and when', async name => {
    const made = await propose(name)
    expect(made).toMatchObject({
      ...{ state: 'proposed', title: 'One bag', idea: 'The same tools.', at: '2026-03-02T09:00:00.000Z' },
      ...{ by: { id: org.id[name] }, team: { id: org.team.Pilots, name: 'Pilots' }, procedure: null },
      ...{ estimated: { hours: 40, money: null }, realised: null },
    })
    const { improvements } = await org.as(name, listImprovements)
    expect(improvements.find(({ id }) => id === made.id)).toEqual(made)
  })

  test.each<[State, string, string]>([
    ['proposed', 'answer', ''],
    ['accepted', 'realise', ''],
    ['declined', '', ''],
    ['realised', '', ''],
  ])(
    'that is %s offers the line above “%s”, and whoever does the work nothing',
    async (state, above, others) => {
      const id = await upTo(state)
      for (const name of EVERYBODY) {
        const { improvements } = await org.as(name, listImprovements)
        const may = improvements.find(each => each.id === id)?.may.join(' ')
        expect(may, name).toBe(name === 'Ada' || name === 'Grace' ? above : others)
      }
    },
  )

  test.each<[string, (as: Name, id: string) => Promise<unknown>, State]>([
    ['taken on', accept, 'proposed'],
    ['declined', decline, 'proposed'],
    ['closed with its result', realise, 'accepted'],
  ])('is %s by who leads the team or stands above, and by nobody else', async (_, act, from) => {
    const may: Name[] = []
    for (const name of EVERYBODY) {
      const id = await upTo(from)
      const outcome = await act(name, id).then(
        () => 'done',
        error => error.code,
      )
      if (outcome === 'done') may.push(name)
      else expect([outcome, await stateOf(id)]).toEqual(['forbidden', from])
    }
    expect(may).toEqual(['Ada', 'Grace'])
  })

  test('of a procedure is decided on by who owns that, too', async () => {
    const { id: procedureId } = await written(org, { ownerId: org.id.Alan })
    const made = await propose('Linus', { procedureId })
    expect(made.procedure).toEqual({ id: procedureId, title: 'Check the pilot boat' })
    expect(await accept('Alan', made.id)).toMatchObject({ state: 'accepted', may: ['realise'] })
    expect((await rejected(realise('Margaret', made.id))).code).toBe('forbidden')
    expect(await realise('Alan', made.id)).toMatchObject({ state: 'realised', may: [] })
  })

  test('keeps the name of its procedure when that is out of force', async () => {
    const { id: procedureId, rev } = await written(org)
    const { id } = await propose('Linus', { procedureId })
    await org.as('Grace', work => retireStandard(work, procedureId, rev))
    expect((await accept('Grace', id)).procedure).toEqual({ id: procedureId, title: 'Check the pilot boat' })
  })
})

describe('a step that is not open', () => {
  const LEGAL: Record<State, readonly State[]> = {
    proposed: ['accepted', 'declined'],
    accepted: ['realised', 'declined'],
    declined: [],
    realised: [],
  }
  const ACTS = { accepted: accept, declined: decline, realised: realise } as const
  const cases = (Object.keys(LEGAL) as State[]).flatMap(from =>
    (['accepted', 'declined', 'realised'] as const).map(to => [from, to] as const),
  )

  test.each(cases)('from %s to %s is taken or refused with those that are', async (from, to) => {
    const id = await upTo(from)
    if (LEGAL[from].includes(to)) {
      expect(await ACTS[to]('Grace', id)).toMatchObject({ id, state: to })
      return
    }
    const refused = await rejected(ACTS[to]('Grace', id))
    expect(refused).toMatchObject({
      ...{ code: 'illegal_transition', status: 409, current: { state: from, legal: LEGAL[from] } },
    })
    expect(await stateOf(id)).toBe(from)
  })

  test('is refused before what was sent is judged: a result without a number, too early, is too early', async () => {
    const id = await upTo('proposed')
    const early = org.as('Grace', work => realiseImprovement(work, id, { hours: null, money: null }))
    expect((await rejected(early)).code).toBe('illegal_transition')
  })
})

describe('a refusal', () => {
  test.each<[string, Partial<NewImprovement>, string]>([
    ['for a team that is not there', { teamId: newId() }, 'not_found'],
    ['about a procedure that is not there', { procedureId: newId() }, 'not_found'],
    ['without time or money', { estimate: { hours: null, money: null } }, 'savings_missing'],
  ])('%s leaves nothing behind', async (_, over, code) => {
    const before = (await org.as('Ada', listImprovements)).improvements.length
    const refused = await rejected(propose('Linus', over))
    expect(refused.items[0]?.code).toBe(code)
    expect((await org.as('Ada', listImprovements)).improvements).toHaveLength(before)
  })

  test('of a result without time or money keeps it open', async () => {
    const id = await upTo('accepted')
    const empty = org.as('Grace', work => realiseImprovement(work, id, { hours: null, money: null }))
    expect((await rejected(empty)).items[0]).toMatchObject({ code: 'savings_missing', field: '' })
    expect(await stateOf(id)).toBe('accepted')
  })

  test('answers for an unknown improvement as for one of others', async () => {
    const other = await organisation()
    const foreign = await proposed(other)
    for (const id of [newId(), foreign.id])
      for (const act of [accept, decline, realise])
        expect((await rejected(act('Grace', id))).code).toBe('not_found')
  })
})

test('the ledger tells how it came about, by ids, without a word or an amount', async () => {
  const id = await upTo('realised')
  const teamId = org.team.Pilots
  expect(await eventsOf(org, id)).toEqual([
    {
      ...{ type: 'improvement.proposed', actorId: org.id.Linus },
      data: { from: null, to: 'proposed', teamId },
    },
    {
      ...{ type: 'improvement.accepted', actorId: org.id.Grace },
      data: { from: 'proposed', to: 'accepted', teamId },
    },
    {
      ...{ type: 'improvement.realised', actorId: org.id.Grace },
      data: { from: 'accepted', to: 'realised', teamId },
    },
  ])
})

test('why it was declined is kept with the step, out of the ledger, until who said so is erased', async () => {
  const within = await organisation()
  const { id } = await proposed(within)
  await within.as('Grace', work => answerImprovement(work, id, { accept: false, why: WHY }))
  expect(await whysOf(within, id)).toEqual([null, WHY])
  expect(JSON.stringify(await eventsOf(within, id))).not.toContain('2024')
  for (let time = 0; time < 2; time++) {
    await within.system(work =>
      work.publish({ type: 'person.erased', subject: { kind: 'person', id: within.id.Grace } }),
    )
    await deliverEvents(within)
  }
  expect(await whysOf(within, id)).toEqual([null, null])
  const { improvements } = await within.as('Linus', listImprovements)
  expect(improvements).toMatchObject([{ id, state: 'declined' }])
})

test('two who answer at once: one answer holds, the other is told how it stands', async () => {
  const { id } = await proposed(org)
  const settled = (act: Promise<unknown>) =>
    act.then(
      () => 'done',
      error => error.code,
    )
  const both = await Promise.all([settled(decline('Grace', id)), settled(decline('Ada', id))])
  expect(both.toSorted()).toEqual(['done', 'illegal_transition'])
  expect((await eventsOf(org, id)).map(({ type }) => type)).toEqual([
    'improvement.proposed',
    'improvement.declined',
  ])
})

test('hostile words stay words', async () => {
  const [title, idea] = ['<b>"); drop table x; --', `'; \\ %_ <script>alert(1)</script>\n🚢`]
  const { id } = await propose('Alan', { title, idea })
  const { improvements } = await org.as('Grace', listImprovements)
  expect(improvements.find(each => each.id === id)).toMatchObject({ title, idea })
})

describe('an improvement that waits', () => {
  const waiting = async (within: Organisation, as: Name) => {
    const rows = await within.as(as, async work => {
      const asker = await askerOf(work)
      return await gather<WaitingRow>(work, each => each.waiting?.(work, asker), [standardsOffers])
    })
    return rows.filter(({ kind }) => kind === 'improvement_answer')
  }

  test('waits two weeks for who leads the team, and for nobody above or beside', async () => {
    const within = await organisation()
    await proposed(within)
    for (const name of EVERYBODY)
      expect(await waiting(within, name), name).toEqual(
        name === 'Grace'
          ? [
              {
                ...{ kind: 'improvement_answer', subject: 'One bag for all boats' },
                ...{ link: '/standards/improvements', severity: 'minor', mine: false },
                ...{ sinceOn: '2026-03-02', dueOn: '2026-03-16' },
              },
            ]
          : [],
      )
  })

  test.each(['accepted', 'declined', 'realised'] as const)('waits for nobody once it is %s', async state => {
    const within = await organisation()
    const { id } = await proposed(within)
    await within.as('Grace', work =>
      answerImprovement(work, id, state === 'declined' ? { accept: false, why: WHY } : { accept: true }),
    )
    if (state === 'realised')
      await within.as('Grace', work => realiseImprovement(work, id, { hours: 1, money: null }))
    expect(await waiting(within, 'Grace')).toEqual([])
  })

  test('stands once with who leads the team and owns its procedure', async () => {
    const within = await organisation()
    const { id: procedureId } = await written(within)
    const wish = {
      ...{ teamId: within.team.Pilots, procedureId, title: 'One bag', idea: 'The same tools.' },
      estimate: { hours: null, money: 900 },
    }
    await within.as('Linus', work => proposeImprovement(work, wish))
    expect(await waiting(within, 'Grace')).toHaveLength(1)
  })

  test('falls on the day of the organisation, not of Greenwich', async () => {
    const within = await organisation()
    within.at('2026-07-01T23:30:00Z')
    await proposed(within)
    expect(await waiting(within, 'Grace')).toMatchObject([{ sinceOn: '2026-07-02', dueOn: '2026-07-16' }])
  })
})
