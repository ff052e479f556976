import { expect, test } from 'vitest'
import {
  act,
  handInBy,
  largeHarbour,
  launched,
  mailedLinks,
  pageOf,
  rowsOf,
} from '../harbour-surveys.factory.ts'
import { readBallots } from '../store/ballots.ts'
import { planOf } from '../store/plans.ts'

test('who hands in while it closes is counted, or told that it is closed; nothing comes in afterwards', async () => {
  const org = await largeHarbour()
  const id = await launched(org, { breakdowns: [] })
  const links = [...(await mailedLinks(org, 'Clarity in spring')).values()]
  const { rev } = await pageOf(org, id)
  const half = links.slice(0, 6)
  for (const link of half) await handInBy(org, link)
  const [closing, ...answers] = await Promise.all([
    org.http.post(`/api/surveys/${id}/closing`, { rev }, { as: 'Margaret' }),
    ...links.slice(6).map(link => handInBy(org, link)),
  ])
  expect(closing?.status).toBe(200)
  for (const { status } of answers) expect([200, 422]).toContain(status)
  const counted = half.length + answers.filter(({ status }) => status === 200).length
  const ballots = await org.system(work => readBallots(work, id, 0))
  const plan = await org.system(work => planOf(work, id))
  expect(ballots.count).toBe(counted)
  expect(plan?.released).toEqual([{ unit: 0, attribute: null, level: null, n: counted }])
  const answered = (await rowsOf(org, 'surveys_invitations')).filter(row => row['answered'])
  expect(answered).toHaveLength(counted)
})

test('a ballot by code is counted beside the others, with no level known', async () => {
  const org = await largeHarbour()
  const id = await launched(org, { breakdowns: ['Site', 'level'] })
  const print = { unitId: org.team.Pilots, count: 1 }
  const { body } = await org.http.post(`/api/surveys/${id}/codes`, print, { as: 'Margaret' })
  await handInBy(org, body.codes[0].link)
  await handInBy(org, (await mailedLinks(org, 'Clarity in spring')).get('crew1@harbour.example') ?? '')
  await act(org, id, 'closing')
  const { count, levels, units } = await org.system(work => readBallots(work, id, 2))
  expect([count, [...units]]).toEqual([2, [2, 2]])
  expect([[...levels.slice(0, 2)], [...levels.slice(2)]].toSorted()).toEqual([
    [0, 0],
    [1, 1],
  ])
})
