import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { askerOf } from '#modules/people/public.ts'
import { type Asker, type Notice, type Part, together } from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { runBackground } from '#test/background.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { proposedBy, TRIAL, turnAt } from './idea.factory.ts'
import { ideasOffers } from './offers.ts'
import { ideaDates, ideasBetween, ideasFound, ideasWaiting } from './store/offers.ts'

const offeredTo = <Row>(org: Organisation, as: Name, part: (work: Work, asker: Asker) => Part<Row>) =>
  org.as(as, async work => await together(work, [part(work, await askerOf(work))]))
const waits = (org: Organisation, as: Name) => offeredTo(org, as, ideasWaiting)

describe('the queue', () => {
  test('shows what waits for my answer with its day, to nobody else', async () => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Linus')
    expect(await waits(org, 'Grace')).toEqual([
      {
        ...{
          kind: 'idea_answer',
          subject: 'A second tug on Mondays',
          link: `/ideas/${id}`,
          severity: 'minor',
        },
        ...{ dueOn: '2026-03-16', sinceOn: '2026-03-02', mine: true },
      },
    ])
    for (const as of ['Linus', 'Ada', 'Radia'] as const) expect(await waits(org, as)).toEqual([])
  })

  test('shows what is overdue to who answers, and in the end to who proposed it', async () => {
    const org = await organisation()
    await proposedBy(org, 'Linus')
    await turnAt(org, '2026-03-16T18:00:00Z')
    expect(await waits(org, 'Ada')).toMatchObject([{ kind: 'idea_answer', severity: 'major' }])
    expect(await waits(org, 'Grace')).toEqual([])
    await turnAt(org, '2026-03-23T18:00:00Z')
    expect(await waits(org, 'Linus')).toMatchObject([
      { kind: 'idea_unanswered', severity: 'info', mine: false },
    ])
  })

  test('asks who proposed it what was learned, from the last day of the trial on', async () => {
    const org = await organisation()
    const { id } = await proposedBy(org, 'Linus')
    await org.http.post(`/api/ideas/${id}/trial`, { rev: 1, ...TRIAL }, { as: 'Grace' })
    org.at('2026-04-12T09:00:00Z')
    expect(await waits(org, 'Linus')).toEqual([])
    org.at('2026-04-13T09:00:00Z')
    expect(await waits(org, 'Linus')).toMatchObject([
      { kind: 'idea_learned', dueOn: '2026-04-13', mine: true },
    ])
  })
})

test('the calendar shows the day of my answer and the end of trials, inside the span that is asked for', async () => {
  const org = await organisation()
  await proposedBy(org, 'Linus')
  const tried = await proposedBy(org, 'Radia', { title: 'Night pilots' })
  await org.http.post(`/api/ideas/${tried.id}/trial`, { rev: 1, ...TRIAL }, { as: 'Grace' })
  const dates = (as: Name, from: string, to: string) =>
    offeredTo(org, as, (work, asker) => ideaDates(work, asker, from, to))
  const told = (await dates('Grace', '2026-03-01', '2026-04-30')).map(({ title, on }) => [title, on])
  expect(told.toSorted()).toEqual([
    ['A second tug on Mondays', '2026-03-16'],
    ['Night pilots', '2026-04-13'],
  ])
  expect((await dates('Radia', '2026-03-01', '2026-04-30')).map(({ detail }) => detail)).toEqual([
    'Trial ends',
  ])
  expect(await dates('Grace', '2026-03-17', '2026-04-12')).toEqual([])
  expect(await dates('Linus', '2026-03-01', '2026-04-30')).toEqual([])
})

test('a talk of two is offered what one proposed and the other answers', async () => {
  const org = await organisation()
  const { id } = await proposedBy(org, 'Linus')
  await proposedBy(org, 'Ada')
  const between = (as: Name, other: Name) =>
    offeredTo(org, as, (work, asker) => ideasBetween(work, asker, org.id[other]))
  const row = {
    tag: 'direction',
    text: 'A second tug on Mondays',
    link: `/ideas/${id}`,
    sinceOn: '2026-03-02',
  }
  expect(await between('Linus', 'Grace')).toEqual([row])
  expect(await between('Grace', 'Linus')).toEqual([row])
  expect(await between('Radia', 'Grace')).toEqual([])
  expect(await between('Ada', 'Grace')).toEqual([])
})

test('the search finds what the reader may see, and nothing that was taken back', async () => {
  const org = await organisation()
  const open = await proposedBy(org, 'Linus')
  await proposedBy(org, 'Linus', { kept: true })
  const gone = await proposedBy(org, 'Linus')
  await org.http.post(`/api/ideas/${gone.id}/withdrawal`, { rev: 1 }, { as: 'Linus' })
  const found = async (as: Name) =>
    (await offeredTo(org, as, (work, asker) => ideasFound(work, asker, '%tug%', 10))).length
  expect([await found('Linus'), await found('Radia'), await found('Ada')]).toEqual([2, 2, 2])
  const [row, ...others] = await offeredTo(org, 'Alan', (work, asker) => ideasFound(work, asker, '%tug%', 10))
  expect(row).toMatchObject({ kind: 'idea', id: open.id, hint: 'waiting', link: `/ideas/${open.id}` })
  expect(others).toEqual([])
})

describe('who is told what', () => {
  let org: Organisation
  let id: string
  beforeAll(async () => {
    org = await organisation()
    id = (await proposedBy(org, 'Linus')).id
    await org.http.put(`/api/ideas/${id}/help`, { words: 'I steer.' }, { as: 'Radia' })
  })

  async function told(type: string, by: Name | null, subjectId: string): Promise<readonly Notice[]> {
    const actor = { actorKind: by === null ? 'system' : 'person', actorId: by === null ? null : org.id[by] }
    return await org.system(async work => {
      const event = { id: newId(), at: work.now, type, subjectKind: 'idea', subjectId, data: {} }
      return (await ideasOffers.notices?.[type]?.(work, { ...event, ...actor } as never)) ?? []
    })
  }
  const tug = '“A second tug on Mondays”'

  it.each<[string, Name | null, [readonly Name[], string][]]>([
    ['idea.proposed', 'Linus', [[['Grace'], `${tug} waits for your answer within ten working days.`]]],
    [
      'idea.passed',
      'Ada',
      [
        [['Grace'], `${tug} was passed to you: it waits for your answer.`],
        [['Linus'], `${tug}, which you proposed, is answered by Grace Hopper now.`],
      ],
    ],
    [
      'idea.escalated',
      null,
      [
        [['Grace'], `${tug} was not answered in time: it waits for your answer.`],
        [['Linus'], `${tug} was not answered in time: Grace Hopper answers now.`],
      ],
    ],
    [
      'idea.overdue',
      null,
      [
        [['Grace'], `The time to answer ${tug} is over. Whoever proposed it still waits.`],
        [['Linus'], `The time to answer ${tug} is over, and it goes no further by itself.`],
      ],
    ],
    ['idea.approved', 'Grace', [[['Linus', 'Radia'], `Yes to ${tug}: it goes on as a draft.`]]],
    ['idea.tried', 'Grace', [[['Linus', 'Radia'], `${tug} is being tried.`]]],
    ['idea.postponed', 'Grace', [[['Linus', 'Radia'], `Not now to ${tug}; the reason is with it.`]]],
    ['idea.learned', 'Linus', [[['Grace', 'Radia'], `What ${tug} taught us is written down.`]]],
    ['idea.supported', 'Radia', [[['Linus'], `Somebody would help with ${tug}.`]]],
    ['idea.withdrawn', 'Linus', [[['Grace'], `${tug} was taken back.`]]],
  ])('%s by %s', async (type, by, expected) => {
    expect(await told(type, by, id)).toEqual(
      expected.map(([to, text]) => ({ to: to.map(name => org.id[name]), text, link: `/ideas/${id}` })),
    )
  })

  it.each(Object.keys(ideasOffers.notices ?? {}))(
    '%s is not told to who did it, nor of one that is not there',
    async type => {
      for (const by of ['Linus', 'Grace', 'Radia'] as const)
        for (const { to } of await told(type, by, id)) expect(to).not.toContain(org.id[by])
      expect(await told(type, null, newId())).toEqual([])
    },
  )
})

test('somebody who is erased takes their words along; what they proposed in the open stays', async () => {
  const org = await organisation()
  const open = await proposedBy(org, 'Linus')
  const kept = await proposedBy(org, 'Linus', { kept: true })
  const other = await proposedBy(org, 'Radia')
  await org.http.put(`/api/ideas/${other.id}/help`, { words: 'I steer.' }, { as: 'Linus' })
  await org.http.put(`/api/ideas/${open.id}/help`, { words: 'I help.' }, { as: 'Radia' })
  await org.http.post(`/api/ideas/${other.id}/postponement`, { rev: 1, why: 'Ice.' }, { as: 'Grace' })
  const erase = (name: Name) =>
    org.system(work => work.publish({ type: 'person.erased', subject: { kind: 'person', id: org.id[name] } }))
  await erase('Linus')
  await erase('Grace')
  await runBackground(org)
  const read = async (id: string) => (await org.http.get(`/api/ideas/${id}`, { as: 'Ada' })).body
  expect(await read(open.id)).toMatchObject({
    why: 'Three ships wait every Monday.',
    offers: [{ words: 'I help.' }],
  })
  expect(await read(kept.id)).toMatchObject({ title: 'Erased', why: 'Erased' })
  const { answer, offers, steps } = await read(other.id)
  expect({ answer, offers, whys: steps.map(({ why }: { why: string | null }) => why) }).toEqual({
    ...{ answer: 'Erased', offers: [], whys: [null, null] },
  })
})
