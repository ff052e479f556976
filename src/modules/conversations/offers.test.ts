import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { askerOf } from '#modules/people/public.ts'
import {
  type DateRow,
  type FoundRow,
  gather,
  type Offers,
  type Part,
  type WaitingRow,
} from '#platform/offers.ts'
import type { Work } from '#platform/work.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { type Name, STORY } from '#test/story.ts'
import { conversationsOffers } from './offers.ts'
import { hold, pair, planned, sent } from './talk.factory.ts'

const EVERYBODY = Object.keys(STORY) as Name[]
const TALKS = '/api/conversations/talks'

type Asking = Awaited<ReturnType<typeof askerOf>>
const offered = <Row>(
  org: Organisation,
  name: Name,
  part: (offers: Offers, work: Work, asker: Asking) => Part<Row> | undefined,
) =>
  org.as(name, async work => {
    const asker = await askerOf(work)
    return await gather<Row>(work, each => part(each, work, asker), [conversationsOffers])
  })
const waiting = (org: Organisation, name: Name) =>
  offered<WaitingRow>(org, name, ({ waiting: part }, work, asker) => part?.(work, asker))
const dates = (org: Organisation, name: Name, from = '2026-03-01', to = '2026-03-31') =>
  offered<DateRow>(org, name, ({ dates: part }, work, asker) => part?.(work, asker, from, to))
const found = (org: Organisation, name: Name, pattern: string, limit = 5) =>
  offered<FoundRow>(org, name, ({ found: part }, work, asker) => part?.(work, asker, pattern, limit))

/** Who of all six gets rows, with how many. */
async function readers(rows: (name: Name) => Promise<readonly unknown[]>): Promise<string> {
  const counts: string[] = []
  for (const name of EVERYBODY) {
    const { length } = await rows(name)
    if (length > 0) counts.push(`${name} ${length}`)
  }
  return counts.join(', ')
}

describe('the queue', () => {
  it.each([
    ['while the talk goes on', '2026-03-03T10:29:59Z', ''],
    ['once its time is over', '2026-03-03T10:30:00Z', 'Grace 1, Linus 1'],
  ])('asks the two how it went: %s', async (_, at, expected) => {
    const org = await organisation()
    await pair(org)
    org.at(at)
    expect(await readers(name => waiting(org, name))).toBe(expected)
  })

  it('calls a one-to-one after the other one, until two days after, and leads to the page of two', async () => {
    const org = await organisation()
    const { id } = await pair(org)
    org.at('2026-03-03T10:30:00Z')
    const row = { kind: 'talk_held', link: `/conversations/${id}`, severity: 'minor', mine: true }
    const days = { sinceOn: '2026-03-03', dueOn: '2026-03-05' }
    expect(await waiting(org, 'Grace')).toEqual([
      { ...row, ...days, subject: 'One-to-one with Linus Torres' },
    ])
    expect(await waiting(org, 'Linus')).toEqual([
      { ...row, ...days, subject: 'One-to-one with Grace Hopper' },
    ])
  })

  it('asks the other one to confirm, for five days, and never who said so', async () => {
    const org = await organisation()
    const { talkId } = await pair(org)
    org.at('2026-03-03T10:40:00Z')
    await hold(org, 'Grace', talkId)
    expect(await waiting(org, 'Linus')).toMatchObject([{ kind: 'talk_confirm', dueOn: '2026-03-08' }])
    expect(await waiting(org, 'Grace')).toEqual([])
    org.at('2026-03-08T10:41:00Z')
    expect(await waiting(org, 'Linus')).toEqual([])
  })

  it('stops asking once it is confirmed, missed or called off', async () => {
    const org = await organisation()
    const first = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
    const second = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
    const third = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
    org.at('2026-03-05T11:00:00Z')
    expect(await waiting(org, 'Grace')).toHaveLength(3)
    await hold(org, 'Ada', first.id)
    await sent(org, 'Grace', 'post', `${TALKS}/${first.id}/confirmation`, {})
    await sent(org, 'Ada', 'post', `${TALKS}/${second.id}/missed`, { rev: 1 })
    await sent(org, 'Ada', 'post', `${TALKS}/${third.id}/move`, { rev: 1, startsAt: null })
    expect(await readers(name => waiting(org, name))).toBe('')
  })

  it('asks the whole audience of a direction talk, each until they said something themselves', async () => {
    const org = await organisation()
    const { id } = await planned(org, 'Ada', 'direction', { teamIds: [org.team.Pilots] })
    org.at('2026-03-05T11:00:00Z')
    // Before it is held only who invited is asked.
    expect(await readers(name => waiting(org, name))).toBe('Ada 1')
    await hold(org, 'Ada', id)
    expect(await readers(name => waiting(org, name))).toBe('Grace 1, Linus 1, Radia 1')
    await sent(org, 'Linus', 'post', `${TALKS}/${id}/confirmation`, { understood: 'clear' })
    expect(await readers(name => waiting(org, name))).toBe('Grace 1, Radia 1')
    expect(await waiting(org, 'Radia')).toMatchObject([
      { subject: 'Where the harbour goes', link: `/conversations/talks/${id}`, mine: false },
    ])
  })
})

describe('the calendar', () => {
  let org: Organisation
  beforeAll(async () => {
    org = await organisation()
    await pair(org)
    await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
    await planned(org, 'Ada', 'direction', { teamIds: [org.team.People] })
    await planned(org, 'Radia', 'external', { parties: ['Tug & Tow'] })
  })

  it.each<[Name, string[]]>([
    ['Ada', ['Pilots and people', 'Where the harbour goes']],
    ['Grace', ['One-to-one with Linus Torres', 'Pilots and people']],
    ['Linus', ['One-to-one with Grace Hopper']],
    ['Radia', ['Tug contract']],
    ['Margaret', ['Where the harbour goes']],
    ['Alan', ['Where the harbour goes']],
  ])('of %s has the talks they are invited to, and no others', async (name, expected) => {
    expect((await dates(org, name)).map(({ title }) => title).sort()).toEqual(expected)
  })

  it('has a talk at its moment with its length, on no whole day', async () => {
    const [row] = await dates(org, 'Radia')
    expect(row).toMatchObject({ on: null, detail: null, minutes: 45, rev: 1 })
    expect(new Date(row?.at ?? 0).toISOString()).toBe('2026-03-05T10:00:00.000Z')
  })

  it.each([
    ['the day itself', '2026-03-05', '2026-03-05', 1],
    ['the days before', '2026-03-01', '2026-03-04', 0],
    ['the days after', '2026-03-06', '2026-03-31', 0],
  ])('counts both ends in: %s', async (_, from, to, expected) => {
    expect(await dates(org, 'Radia', from, to)).toHaveLength(expected)
  })

  it('keeps the name of an entry when its talk moves, grows its version, and drops it when called off', async () => {
    const [before] = await dates(org, 'Linus')
    const move = (rev: number, startsAt: string | null) =>
      sent(org, 'Linus', 'post', `${TALKS}/${before?.id}/move`, { rev, startsAt })
    await move(1, '2026-03-04T10:00:00Z')
    expect(await dates(org, 'Linus')).toMatchObject([{ id: before?.id, rev: 2 }])
    await move(2, null)
    expect((await dates(org, 'Linus')).map(({ id }) => id)).not.toContain(before?.id)
  })
})

describe('the search', () => {
  let org: Organisation
  beforeAll(async () => {
    org = await organisation()
    const { id } = await pair(org)
    const direction = { teamIds: [org.team.People], title: 'Storm and tide' }
    await planned(org, 'Ada', 'direction', direction)
    await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace], title: 'Storm shifts' })
    await planned(org, 'Radia', 'external', { parties: ['Tug & Tow'], title: 'Storm ropes, 100% new' })
    const { id: off } = await planned(org, 'Ada', 'direction', { ...direction, title: 'Storm called off' })
    await sent(org, 'Ada', 'post', `${TALKS}/${off}/move`, { rev: 1, startsAt: null })
    await sent(org, 'Linus', 'post', `/api/conversations/series/${id}/topics`, { text: 'Storm nights' })
  })

  it.each<[Name, string[]]>([
    ['Ada', ['Storm and tide', 'Storm shifts']],
    ['Grace', ['Storm and tide', 'Storm nights', 'Storm shifts']],
    ['Linus', ['Storm and tide', 'Storm nights']],
    ['Radia', ['Storm and tide', 'Storm ropes, 100% new']],
    ['Margaret', ['Storm and tide']],
    ['Alan', ['Storm and tide']],
  ])('of %s finds what they may read, and nothing that was called off', async (name, expected) => {
    expect((await found(org, name, '%storm%')).map(({ label }) => label).sort()).toEqual(expected)
  })

  it('takes a percent sign for itself', async () => {
    expect((await found(org, 'Radia', '%100\\%%')).map(({ label }) => label)).toEqual([
      'Storm ropes, 100% new',
    ])
  })

  it('answers at most as many of a kind as asked for, with the day of a talk as a hint', async () => {
    const rows = await found(org, 'Grace', '%storm%', 1)
    expect(rows.map(({ kind }) => kind).sort()).toEqual(['talk', 'topic'])
    expect(rows.find(({ kind }) => kind === 'talk')?.hint).toBe('2026-03-05')
  })
})

/** What is told when this happens, as the worker would ask. */
async function told(
  org: Organisation,
  type: string,
  subjectId: string,
  actor: Name | null,
  data: Readonly<Record<string, unknown>> = {},
  subjectKind = 'talk',
) {
  const event = {
    ...{ id: newId(), at: org.now(), type, subjectKind, subjectId, data },
    ...{ actorKind: actor === null ? ('system' as const) : ('person' as const) },
    actorId: actor === null ? null : org.id[actor],
  }
  const notices = await org.system(async work => await conversationsOffers.notices?.[type]?.(work, event))
  const nameOf = (id: string) => EVERYBODY.find(name => org.id[name] === id)
  return (notices ?? []).map(({ to, ...notice }) => ({ to: to.map(nameOf).join(' '), ...notice }))
}

describe('notices of a one-to-one', () => {
  let org: Organisation
  let ids: { id: string; talkId: string }
  beforeAll(async () => {
    org = await organisation()
    ids = await pair(org)
  })

  it.each<[string, string, string, boolean]>([
    ['an invitation', 'talk.planned', 'Grace Hopper invites you to a one-to-one.', false],
    ['a new moment', 'talk.moved', 'Grace Hopper moved your one-to-one.', true],
    ['that it is off', 'talk.called_off', 'Grace Hopper called off your one-to-one.', true],
    [
      'that it took place',
      'talk.held',
      'Grace Hopper says that your one-to-one took place. Were you there?',
      false,
    ],
  ])('tell only the other one of %s', async (_, type, text, immediate) => {
    const notices = await told(org, type, ids.talkId, 'Grace')
    expect(notices).toMatchObject([{ to: 'Linus', text, immediate, link: `/conversations/${ids.id}` }])
    const actions = [{ name: 'talk_confirm', subjectId: ids.talkId, label: 'Yes, we talked' }]
    expect(notices[0]?.actions).toEqual(type === 'talk.held' ? actions : [])
  })

  it.each([
    ['two hours before', 'talk.reminded', 'In two hours: your one-to-one with', true],
    ['two hours after', 'talk.asked', 'What did you agree in your one-to-one with', false],
  ])('tell each of the two by the name of the other: %s', async (_, type, words, immediate) => {
    const end = type === 'talk.asked' ? '?' : '.'
    expect(await told(org, type, ids.talkId, null)).toMatchObject(
      [
        { to: 'Grace', text: `${words} Linus Torres${end}`, immediate },
        { to: 'Linus', text: `${words} Grace Hopper${end}`, immediate },
      ].sort((a, b) => (org.id[a.to as Name] < org.id[b.to as Name] ? -1 : 1)),
    )
  })

  it('tell nobody of the next one of a series, which plans itself', async () => {
    expect(await told(org, 'talk.planned', ids.talkId, null)).toEqual([])
  })

  it('tell nothing of a talk that is not there', async () => {
    expect(await told(org, 'talk.moved', newId(), 'Grace')).toEqual([])
  })

  it('find the talk from the row of its old moment', async () => {
    const notices = await told(org, 'talk.moved', newId(), 'Linus', { talkId: ids.talkId })
    expect(notices).toMatchObject([{ to: 'Grace', text: 'Linus Torres moved your one-to-one.' }])
  })

  it.each<[string, Name | null, object, string, string]>([
    ['the other one, at once', 'Linus', { needsGuidance: true }, 'talk_series', 'Grace'],
    ['nobody of a usual topic', 'Linus', { needsGuidance: false }, 'talk_series', ''],
    ['nobody of a question in a direction talk', 'Linus', { needsGuidance: true }, 'talk', ''],
    ['nobody when no person asks', null, { needsGuidance: true }, 'talk_series', ''],
  ])('about guidance tell %s', async (_, actor, data, kind, to) => {
    const notices = await told(org, 'topic.added', ids.id, actor, { ...data }, kind)
    expect(notices.map(each => each.to).join()).toBe(to)
    for (const notice of notices)
      expect(notice).toMatchObject({ text: 'Linus Torres asks for your guidance.', immediate: true })
  })
})

describe('notices of talks with a title', () => {
  it('reach the audience of a direction talk, teams below included, without who gives it', async () => {
    const org = await organisation()
    const { id } = await planned(org, 'Ada', 'direction', { teamIds: [org.team['Harbour Works']] })
    const notices = await told(org, 'talk.planned', id, 'Ada')
    expect(notices.map(({ to }) => to).sort()).toEqual(['Alan', 'Grace', 'Linus', 'Margaret', 'Radia'])
    expect(new Set(notices.map(({ text }) => text))).toEqual(
      new Set(['Ada Lovelace invites you to “Where the harbour goes”.']),
    )
  })

  it('ask nobody to confirm a stand-up: its second line does', async () => {
    const org = await organisation()
    const { talkId } = await sent(org, 'Grace', 'post', '/api/conversations/series', {
      ...{
        type: 'standup',
        teamId: org.team.Pilots,
        cadence: 'weekly',
        startsOn: '2026-03-06',
        atTime: '09:00',
      },
    })
    expect(await told(org, 'talk.held', talkId, 'Linus')).toEqual([])
    expect((await told(org, 'talk.moved', talkId, 'Linus')).map(({ to }) => to).sort()).toEqual([
      'Grace',
      'Radia',
    ])
  })

  it('stay within what a mail takes, however long the title', async () => {
    const org = await organisation()
    const title = '“'.repeat(140)
    const { id } = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace], title })
    const [notice] = await told(org, 'talk.held', id, 'Ada')
    expect(notice?.text).toContain(title)
    expect(notice?.text.length).toBeLessThanOrEqual(280)
  })
})

describe('the link in a mail', () => {
  const follow = (org: Organisation, as: Name, talkId: string) =>
    org.as(as, async work => await conversationsOffers.mailActions?.['talk_confirm']?.(work, talkId))

  it('confirms as who it was sent to, once, and never for somebody else', async () => {
    const org = await organisation()
    const { talkId } = await pair(org)
    org.at('2026-03-03T10:40:00Z')
    await hold(org, 'Grace', talkId)
    await expect(follow(org, 'Grace', talkId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(follow(org, 'Ada', talkId)).rejects.toMatchObject({ code: 'not_found' })
    expect(await follow(org, 'Linus', talkId)).toBe('Thank you: the talk is confirmed.')
    await expect(follow(org, 'Linus', talkId)).rejects.toMatchObject({ code: 'illegal_transition' })
  })

  test('takes back nothing that was said of a direction talk before', async () => {
    const org = await organisation()
    const { id } = await planned(org, 'Ada', 'direction', { teamIds: [org.team.Pilots] })
    org.at('2026-03-05T11:00:00Z')
    await hold(org, 'Ada', id)
    await sent(org, 'Grace', 'post', `${TALKS}/${id}/confirmation`, { understood: 'unclear' })
    await follow(org, 'Grace', id)
    expect((await sent(org, 'Grace', 'get', `${TALKS}/${id}`)).mine).toBe('unclear')
  })
})
