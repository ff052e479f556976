import { describe, expect, it, test } from 'vitest'
import {
  act,
  ballotOf,
  handInBy,
  largeHarbour,
  launched,
  linusLink,
  mailedLinks,
  pageOf,
  rowsOf,
  turnAt,
} from '../harbour-surveys.factory.ts'
import type { Survey } from '../store/surveys.ts'
import { type Turn, turnOf } from './turn-surveys.ts'

const survey = (over: Partial<Survey>) =>
  ({
    ...{ state: 'open', opensOn: '2026-03-02', closesOn: '2026-03-16' },
    ...{ reminders: 0, remindedOn: null, closingMailedOn: null },
    ...over,
  }) as Survey

describe('what happens to a survey by itself', () => {
  it.each<[string, Partial<Survey>, string, Turn]>([
    ['a draft stays one', { state: 'draft' }, '2026-03-20', null],
    ['it does not open before its day', { state: 'scheduled' }, '2026-03-01', null],
    ['it opens on its day', { state: 'scheduled' }, '2026-03-02', 'open'],
    ['it opens late when nobody was there on its day', { state: 'scheduled' }, '2026-03-03', 'open'],
    ['nothing on the day it opens', {}, '2026-03-02', null],
    ['nothing on the second day', {}, '2026-03-04', null],
    ['a reminder on the third day', {}, '2026-03-05', 'remind'],
    ['one that went out stays the only one', { reminders: 1 }, '2026-03-06', null],
    ['another on the fifth', { reminders: 1 }, '2026-03-07', 'remind'],
    ['one for two that were missed', {}, '2026-03-09', 'remind'],
    ['no third', { reminders: 2 }, '2026-03-10', null],
    ['none on a day when somebody sent one by hand', { remindedOn: '2026-03-05' }, '2026-03-05', null],
    ['everybody hears of the close two days before', { reminders: 2 }, '2026-03-14', 'closing'],
    ['of the close rather than a reminder that is late', {}, '2026-03-14', 'closing'],
    ['no reminder beside the mail to everybody', { closingMailedOn: '2026-03-14' }, '2026-03-15', null],
    ['open on its last day', { closingMailedOn: '2026-03-14' }, '2026-03-16', null],
    ['closed after it', { closingMailedOn: '2026-03-14' }, '2026-03-17', 'close'],
    ['closed also when the mail was missed', {}, '2026-03-20', 'close'],
    [
      'a short one tells of the close the day after it opens',
      { closesOn: '2026-03-03' },
      '2026-03-03',
      'closing',
    ],
    ['a closed one stays closed', { state: 'closed' }, '2026-03-20', null],
  ])('%s', (_, over, today, turn) => {
    expect(turnOf(survey(over), today)).toBe(turn)
  })
})

const count = async (org: Awaited<ReturnType<typeof largeHarbour>>, subject: string) =>
  (await mailedLinks(org, subject)).size

test('a scheduled survey opens on its day with a link for each, once', async () => {
  const org = await largeHarbour()
  const id = await launched(org, { opensOn: '2026-03-09' })
  expect(await pageOf(org, id)).toMatchObject({ state: 'scheduled', invited: 14 })
  await turnAt(org, '2026-03-08T09:00:00Z')
  expect(await count(org, 'Clarity in spring')).toBe(0)
  for (const time of ['09:00', '09:15']) await turnAt(org, `2026-03-09T${time}:00Z`)
  expect(await count(org, 'Clarity in spring')).toBe(12)
  expect(await org.eventsOfType('survey.opened')).toBe(1)
  expect((await ballotOf(org, await linusLink(org))).state).toBe('open')
})

test('only those who have not opened their link are reminded; all are told of the close alike', async () => {
  const org = await largeHarbour()
  await launched(org)
  const first = await linusLink(org)
  await handInBy(org, first)
  await ballotOf(org, (await mailedLinks(org, 'Clarity in spring')).get('radia@harbour.example') ?? '')
  for (const time of ['09:00', '12:00']) await turnAt(org, `2026-03-05T${time}:00Z`)
  const reminded = await mailedLinks(org, 'Still open: Clarity in spring')
  expect(reminded.size).toBe(10)
  expect([...reminded.keys()]).not.toContain('linus@harbour.example')
  expect([...reminded.keys()]).not.toContain('radia@harbour.example')
  expect(await org.eventsOfType('survey.reminded')).toBe(1)
  for (const time of ['09:00', '12:00']) await turnAt(org, `2026-03-14T${time}:00Z`)
  const all = await mailedLinks(org, 'Closing soon: Clarity in spring')
  expect(all.size).toBe(12)
  // Whoever has answered opens that link and is told so; who has not can use either.
  expect((await ballotOf(org, all.get('linus@harbour.example') ?? '')).state).toBe('handed_in')
  expect((await handInBy(org, reminded.get('ada@harbour.example') ?? '')).status).toBe(200)
  expect((await handInBy(org, all.get('ada@harbour.example') ?? '')).status).toBe(409)
})

test('it closes by itself after its last day', async () => {
  const org = await largeHarbour()
  const id = await launched(org)
  await handInBy(org, await linusLink(org))
  await turnAt(org, '2026-03-17T00:10:00Z')
  await turnAt(org, '2026-03-17T00:25:00Z')
  expect((await pageOf(org, id)).state).toBe('closed')
  expect(await org.eventsOfType('survey.closed')).toBe(1)
  expect(await rowsOf(org, 'surveys_ballots')).toHaveLength(1)
})

test('a reminder by hand goes out once a day, and the one that is due that day does not', async () => {
  const org = await largeHarbour()
  const id = await launched(org)
  org.at('2026-03-05T08:00:00Z')
  expect((await act(org, id, 'reminder')).body).toMatchObject({ told: 12 })
  expect((await act(org, id, 'reminder')).status).toBe(422)
  await turnAt(org, '2026-03-05T09:00:00Z')
  expect(await org.eventsOfType('survey.reminded')).toBe(1)
})

test('an extended survey tells of its new close', async () => {
  const org = await largeHarbour()
  const id = await launched(org)
  await turnAt(org, '2026-03-14T09:00:00Z')
  await act(org, id, 'extension', { closesOn: '2026-03-20' })
  await turnAt(org, '2026-03-17T09:00:00Z')
  expect((await pageOf(org, id)).state).toBe('open')
  await turnAt(org, '2026-03-18T09:00:00Z')
  expect(await org.eventsOfType('survey.closing')).toBe(2)
})
