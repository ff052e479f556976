import { expect, test } from 'vitest'
import type { Enter } from '#platform/jobs/worker.ts'
import { deliverEvents } from '#test/background.ts'
import type { Organisation } from '#test/organisation.ts'
import { act, handInBy, largeHarbour, launched, mailedLinks, rowsOf } from '../harbour-surveys.factory.ts'
import { planOf } from '../store/plans.ts'
import { surveyById } from '../store/surveys.ts'
import { closeNow } from './close-survey.ts'
import { planClosed, planLater } from './plan-closed.ts'

/** Answered by all twelve with e-mail, and closed as if that were many: more than `atOnce`. */
async function closed(atOnce = 11) {
  const org = await largeHarbour()
  const id = await launched(org)
  for (const link of (await mailedLinks(org, 'Clarity in spring')).values()) await handInBy(org, link)
  await org.system(async work => {
    const survey = await surveyById(work, id)
    if (survey !== undefined) await closeNow(work, survey, atOnce)
  })
  return { org, id }
}

const entering =
  (org: Organisation): Enter =>
  action =>
    org.system(action)
const plansOf = (org: Organisation) => rowsOf(org, 'surveys_plans')
const codeOf = ({ status, body }: { status: number; body: { error?: { items: { code: string }[] } } }) =>
  `${status} ${body.error?.items[0]?.code}`
const noticesOf = async (org: Organisation) =>
  (await org.http.get('/api/inbox/notices', { as: 'Margaret' })).body.notices.filter(
    ({ text }: { text: string }) => text.includes('its results can be read'),
  ).length

test('a survey that many answered takes no more answers at once, and its results come after', async () => {
  const { org, id } = await closed()
  expect(await plansOf(org)).toEqual([])
  const [[, link]] = [...(await mailedLinks(org, 'Clarity in spring'))] as [[string, string]]
  expect((await handInBy(org, link)).status).toBe(409)
  for (const path of ['report', 'report/plan', 'actions'])
    expect(codeOf(await org.http.get(`/api/surveys/${id}/${path}`, { as: 'Margaret' }))).toBe(
      '409 not_planned',
    )
  expect(codeOf(await act(org, id, 'sharing', { ownerId: org.id.Grace }))).toBe('422 not_planned')
  await deliverEvents(org)
  expect(await org.eventsOfType('survey.planned')).toBe(1)
  expect(await noticesOf(org)).toBe(1)
  expect((await org.http.get(`/api/surveys/${id}/report`, { as: 'Margaret' })).status).toBe(200)
  expect((await act(org, id, 'sharing', { ownerId: org.id.Grace })).status).toBe(200)
})

test('the plan that comes after is the one that a close would have made itself', async () => {
  const { org, id } = await closed()
  await planLater(entering(org), id)
  const later = await org.system(work => planOf(work, id))
  await org.system(async work => {
    await work.sql.withTables<{ surveysPlans: { surveyId: string } }>().deleteFrom('surveysPlans').execute()
    await planClosed(work, { id, least: 6 })
  })
  expect(later?.released).toHaveLength(2)
  expect(await org.system(work => planOf(work, id))).toEqual(later)
})

test('a server killed while it works out what may be told begins again, and there is one plan', async () => {
  const { org, id } = await closed()
  for (const dies of [1, 2]) {
    let entered = 0
    const enter: Enter = async action => {
      entered++
      return await org.system(async work => {
        const answer = await action(work)
        // Before it commits.
        if (entered === dies) throw new Error('The server was killed.')
        return answer
      })
    }
    await expect(planLater(enter, id)).rejects.toThrow('The server was killed.')
    expect([(await plansOf(org)).length, await org.eventsOfType('survey.planned')]).toEqual([0, 0])
  }
  await deliverEvents(org)
  await planLater(entering(org), id)
  expect([(await plansOf(org)).length, await org.eventsOfType('survey.planned')]).toEqual([1, 1])
})

test('of two workers at once one keeps its plan, and says so once', async () => {
  const { org, id } = await closed()
  await Promise.all([planLater(entering(org), id), planLater(entering(org), id)])
  expect([(await plansOf(org)).length, await org.eventsOfType('survey.planned')]).toEqual([1, 1])
})

test('a survey that is open has no plan made, nor one that is gone', async () => {
  const org = await largeHarbour()
  const id = await launched(org)
  for (const each of [id, org.id.Ada]) await planLater(entering(org), each)
  expect(await plansOf(org)).toEqual([])
})

test('a survey that few answered has its plan as soon as it is closed, and nothing more is told', async () => {
  const { org } = await closed(12)
  expect(await plansOf(org)).toHaveLength(1)
  await deliverEvents(org)
  expect([await org.eventsOfType('survey.planned'), await noticesOf(org)]).toEqual([0, 1])
})
