import { sql } from 'kysely'
import { describe, expect, it, test } from 'vitest'
import { chartOn } from '#modules/people/public.ts'
import { runBackground } from '#test/background.ts'
import { countStatements } from '#test/count-statements.ts'
import type { Organisation } from '#test/organisation.ts'
import { asking, scaled } from '../definition/clarity.factory.ts'
import { questionsOf } from '../definition/definition.ts'
import {
  act,
  drafted,
  handInBy,
  largeHarbour,
  mailedLinks,
  pageOf,
  rowsOf,
  turnAt,
} from '../harbour-surveys.factory.ts'
import { rotateSurveys } from '../rotation/rotate-surveys.ts'
import { answered, begun, follow, followsFor } from './actions.factory.ts'
import { listActions } from './list-actions.ts'

const toldOf = async (org: Organisation) => {
  await runBackground(org)
  const { body } = await org.http.get('/api/inbox/notices', { as: 'Linus' })
  return body.notices.filter(({ text }: { text: string }) => text.startsWith('What follows'))
}

describe('two at the same moment', () => {
  it('who both publish tell people once; the other is told that somebody was faster', async () => {
    const org = await largeHarbour()
    const survey = await answered(org)
    const id = await begun(org, survey)
    const publish = (as: 'Ada' | 'Margaret') =>
      org.http.post(`/api/survey-actions/${id}/publication`, { rev: 1 }, { as })
    const both = await Promise.all([publish('Ada'), publish('Margaret')])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await toldOf(org)).toHaveLength(1)
  })

  it('who both change it: one is saved whole', async () => {
    const org = await largeHarbour()
    const survey = await answered(org)
    const id = await begun(org, survey)
    const say = (youSaid: string, weDecided: string) =>
      org.http.patch(`/api/survey-actions/${id}`, { rev: 1, youSaid, weDecided }, { as: 'Ada' })
    const both = await Promise.all([say('One.', 'First.'), say('Two.', 'Second.')])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const [entry] = (await followsFor(org, survey)).entries
    expect(['One. First.', 'Two. Second.']).toContain(`${entry?.youSaid} ${entry?.weDecided}`)
  })
})

describe('a pulse that goes on by itself', () => {
  it('asks whether what followed from an earlier one of it helped, in one wave only', async () => {
    const org = await largeHarbour()
    const definition = asking(...['one', 'two', 'three'].map(code => scaled(code)))
    const bank = await drafted(org, { title: 'Pulse', definition, kind: 'pulse', closesOn: null })
    const settings = { each: 1, everyWeeks: 2, openDays: 7, nextOn: '2026-03-09' }
    await org.http.put(`/api/surveys/${bank}/rotation`, { rev: 2, ...settings }, { as: 'Margaret' })
    const waveOn = async (day: string) => {
      org.at(`${day}T09:00:00Z`)
      await org.system(rotateSurveys)
      const { entries } = (await org.http.get('/api/surveys?limit=9', { as: 'Margaret' })).body
      return entries[0].id as string
    }
    const codesIn = async (id: string) => {
      const asked = (await pageOf(org, id)).definition
      return asked === null ? [] : questionsOf(asked).map(({ code }) => code)
    }
    const first = await waveOn('2026-03-09')
    for (const link of (await mailedLinks(org, 'Pulse')).values()) await handInBy(org, link, { one: 2 })
    await turnAt(org, '2026-03-17T09:00:00Z')
    await act(org, first, 'sharing', { ownerId: org.id.Ada })
    const id = await begun(org, first, { kind: 'question', finding: 'one' })
    await follow(org, first, id, 'publication')
    await follow(org, first, id, 'completion', { weDid: 'Ada was with every team.' })
    const second = await waveOn('2026-03-23')
    const code = `helped_${id.slice(-12)}`
    expect(await codesIn(second)).toEqual(['two', code])
    expect((await followsFor(org, first)).entries[0]).toMatchObject({
      state: 'asked',
      helped: { id: second },
    })
    await turnAt(org, '2026-03-31T09:00:00Z')
    expect(await codesIn(await waveOn('2026-04-06'))).toEqual(['three'])
  })
})

describe('when somebody is erased', () => {
  it('who sees to an action, it stays with what was said, under no name, and others carry it on', async () => {
    const org = await largeHarbour()
    const survey = await answered(org)
    const id = await begun(org, survey, { ownerId: org.id.Grace })
    await follow(org, survey, id, 'publication')
    await org.system(work =>
      sql`update people_persons set erased_at = ${work.now}, email = null, name = 'Erased' where id = ${org.id.Grace}`.execute(
        work.sql,
      ),
    )
    const { status } = await follow(org, survey, id, 'completion', { weDid: 'Ada was with every team.' })
    expect(status).toBe(200)
    const [entry] = (await followsFor(org, survey, 'Linus')).entries
    expect([entry?.state, entry?.weDid]).toEqual(['done', 'Ada was with every team.'])
  })
})

test('neither the ledger nor the reasons of steps hold what was said or decided', async () => {
  const org = await largeHarbour()
  const survey = await answered(org)
  const id = await begun(org, survey, { youSaid: 'Fog hides the way.', weDecided: 'We buy lamps.' })
  await org.http.patch(`/api/survey-actions/${id}`, { rev: 1, youSaid: 'Fog hides it.' }, { as: 'Ada' })
  await follow(org, survey, id, 'link', { to: { kind: 'task', title: 'Buy lamps for the quay' } })
  await follow(org, survey, id, 'publication')
  await follow(org, survey, id, 'completion', { weDid: 'Lamps hang everywhere.' })
  const events = (await rowsOf(org, 'platform_events')).filter(({ subjectId }) => subjectId === id)
  expect(events.map(({ type }) => type).toSorted()).toEqual(
    ['done', 'edited', 'linked', 'made', 'published'].map(word => `survey_action.${word}`),
  )
  const steps = (await rowsOf(org, 'platform_steps')).filter(({ subjectId }) => subjectId === id)
  expect(steps.map(({ state }) => state)).toEqual(['proposed', 'published', 'done'])
  const text = JSON.stringify([events, steps])
  for (const word of ['Fog', 'lamps', 'Lamps']) expect(text).not.toContain(word)
})

test('an action of one organisation is never shown in another, also when both are asked for at once', async () => {
  const [org, others] = [await largeHarbour(), await largeHarbour()]
  const [survey, other] = [await answered(org), await answered(others)]
  const id = await begun(org, survey)
  const [own, theirs] = await Promise.all([followsFor(org, survey), followsFor(others, other)])
  expect([own.entries.length, theirs.entries.length]).toEqual([1, 0])
  for (const path of ['publication', 'withdrawal'])
    expect(
      (await others.http.post(`/api/survey-actions/${id}/${path}`, { rev: 1 }, { as: 'Ada' })).status,
    ).toBe(404)
})

test('a notice of a long decision is cut to what a notice may hold; the page has all of it', async () => {
  const org = await largeHarbour()
  const survey = await answered(org)
  const weDecided = `We light the quay, ${'lamp by lamp, '.repeat(18)}and then the boats.`
    .slice(0, 280)
    .trimEnd()
  const id = await begun(org, survey, { weDecided })
  await follow(org, survey, id, 'publication')
  const [notice] = await toldOf(org)
  expect(notice.text.length).toBeLessThanOrEqual(280)
  expect(notice.text).toMatch(/^What follows from “Clarity in spring”: We light the quay, .*…$/)
  const [entry] = (await followsFor(org, survey, 'Linus')).entries
  expect(entry?.weDecided).toBe(weDecided)
})

test('reading takes as many statements for twelve actions as for one', async () => {
  const org = await largeHarbour()
  const survey = await answered(org)
  const count = () =>
    org.as('Ada', async work => {
      await chartOn(work, work.today)
      return await countStatements(work, counted => listActions(counted, survey))
    })
  const link = async () =>
    await follow(org, survey, await begun(org, survey), 'link', {
      to: { kind: 'task', title: 'Draw the chart' },
    })
  await link()
  const one = await count()
  for (let more = 0; more < 11; more++) await link()
  expect((await followsFor(org, survey)).entries).toHaveLength(12)
  expect(await count()).toBe(one)
  expect(one).toBeLessThanOrEqual(8)
})
