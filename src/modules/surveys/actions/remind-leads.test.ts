import { expect, test } from 'vitest'
import { runBackground } from '#test/background.ts'
import { countStatements } from '#test/count-statements.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { launched, rowsOf } from '../harbour-surveys.factory.ts'
import { ASKED } from '../report/report.factory.ts'
import { begun, closeAnswered, largerHarbour } from './actions.factory.ts'
import { remindLeads } from './remind-leads.ts'

/** Shared on 2 March, answered by the last so many of 34. */
async function shared(people = 32) {
  const org = await largerHarbour()
  const id = await launched(org, { definition: ASKED, breakdowns: [] })
  await closeAnswered(org, id, people, { e1: 4, d1: 2, d2: 2 })
  return { org, id }
}

/** What somebody was told of it on a day, by text and link. */
async function remindersOn(org: Organisation, day: string, as: Name) {
  org.at(`${day}T09:00:00Z`)
  await runBackground(org)
  const { body } = await org.http.get('/api/inbox/notices', { as })
  return body.notices
    .filter(({ text }: { text: string }) => text.includes('nothing follows yet'))
    .map(({ text, link }: { text: string; link: string }) => ({ text, link }))
}

test('thirty days after results were shared, leads of whose group nothing followed are told, once, where to begin', async () => {
  const { org, id } = await shared()
  expect(await remindersOn(org, '2026-03-31', 'Grace')).toEqual([])
  const reminder = {
    text: 'Pilots heard its results of “Clarity in spring” a month ago, and nothing follows yet. One thing, said and done, is enough.',
    link: `/surveys/${id}/actions?begin=1&unit=${org.team.Pilots}`,
  }
  expect(await remindersOn(org, '2026-04-01', 'Grace')).toEqual([reminder])
  expect(await remindersOn(org, '2026-04-02', 'Grace')).toEqual([reminder])
  for (const as of ['Ada', 'Linus'] as const) expect(await remindersOn(org, '2026-04-02', as)).toEqual([])
})

test('a lead who began something is not told', async () => {
  const { org, id } = await shared()
  await begun(org, id, { unit: org.team.Pilots }, 'Grace')
  expect(await remindersOn(org, '2026-04-01', 'Grace')).toEqual([])
})

test('a lead whose group is not shown by itself is not told, whoever is', async () => {
  // Beside the 31 of both teams Ada is alone: People is hidden. Of the last eight, who are all in People, Pilots has none.
  const all = await shared()
  expect(await remindersOn(all.org, '2026-04-01', 'Margaret')).toEqual([])
  const few = await shared(8)
  expect(await remindersOn(few.org, '2026-04-01', 'Grace')).toEqual([])
  expect(await remindersOn(few.org, '2026-04-01', 'Margaret')).toMatchObject([
    { link: `/surveys/${few.id}/actions?begin=1&unit=${few.org.team.People}` },
  ])
})

test('nobody is told of results that are older than two months', async () => {
  const { org } = await shared()
  expect(await remindersOn(org, '2026-05-01', 'Grace')).toEqual([])
})

test('the ledger knows whom and of which place, and a round without anything due is one statement', async () => {
  const { org, id } = await shared()
  org.at('2026-04-01T09:00:00Z')
  await org.system(remindLeads)
  const [event] = (await rowsOf(org, 'platform_events')).filter(
    ({ type }) => type === 'survey.leads_reminded',
  )
  expect([event?.['subjectId'], event?.['data']]).toEqual([
    id,
    {
      leads: [{ personId: org.id.Grace, unit: expect.any(Number) }],
    },
  ])
  expect(await org.system(work => countStatements(work, counted => remindLeads(counted)))).toBe(1)
})
