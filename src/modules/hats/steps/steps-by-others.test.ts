import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { conversationsOffers } from '#modules/conversations/public.ts'
import { delegationsOffers } from '#modules/delegations/public.ts'
import { addAbsenceRows } from '#modules/people/public.ts'
import { offer } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { firstOf } from '../hats.factory.ts'
import { refresh } from '../signals/refresh.ts'
import { stepLink } from '../ui/steps/step-links.ts'
import { AGENDAS } from '../ui/steps/templates.ts'

const withdrawn = [offer(conversationsOffers), offer(delegationsOffers)]
afterAll(() => {
  for (const withdraw of withdrawn) withdraw()
})
const stepsOf = async (org: Organisation, as: Name, id: string) =>
  (await org.http.get(`/api/hats/situations/${id}/steps`, { as })).body
const named = (steps: { id: string }[], step: string) => steps.find(({ id }) => id === step)

test('a cover that two others agree on ticks the step of naming one, with its day and its page', async () => {
  const org = await organisation()
  const { Grace, Linus } = org.id
  await org.system(async work => {
    const away = { from: '2026-02-20', to: '2026-04-30', coverId: null, coverState: null }
    await addAbsenceRows(work, [{ id: newId(), personId: Grace, ...away }])
    await refresh(work)
  })
  const { id } = await firstOf(org, 'Ada')
  expect(named((await stepsOf(org, 'Ada', id)).steps, 'cover')).toMatchObject({ state: 'open' })
  const terms = {
    ...{ matter: { kind: 'cover', personId: Grace }, toId: Linus, level: 3, checkDays: 14 },
    ...{ resources: 'Her boat and her desk', riskLimit: 'Nothing in fog' },
    ...{ outcome: 'Nothing waits for Grace', startsOn: '2026-03-02', untilOn: '2026-04-30' },
  }
  const { body: row, status } = await org.http.post('/api/delegations', terms, { as: 'Grace' })
  expect(status).toBe(200)
  expect(named((await stepsOf(org, 'Ada', id)).steps, 'cover')).toMatchObject({ state: 'open' })
  await org.http.post(`/api/delegations/${row.id}/acceptance`, { rev: row.rev }, { as: 'Linus' })
  expect(named((await stepsOf(org, 'Ada', id)).steps, 'cover')).toMatchObject({
    state: 'done',
    deed: {
      ...{ kind: 'cover_standing', on: '2026-03-02', done: true, label: 'Linus Torres' },
      link: `/delegations/${row.id}`,
    },
  })
})

test('the purpose of a change begins with the talk that its sponsor planned for the situation', async () => {
  const org = await organisation()
  const { Ada, Grace } = org.id
  const shaping = { name: 'One quay', kind: 'process', sponsorId: Ada, managerId: Grace }
  const { body: change } = await org.http.post('/api/changes', shaping, { as: 'Ada' })
  org.at('2026-03-16T09:00:00Z')
  await org.system(work => refresh(work))
  const page = await firstOf(org, 'Ada')
  expect([page.rule, page.about.id]).toEqual(['H09', change.id])
  const linkNow = async () => {
    const { about } = await stepsOf(org, 'Ada', page.id)
    return stepLink({ page, about, today: '2026-03-16' }, 'purpose')
  }
  expect(await linkNow()).toBe(`/changes/${change.id}?do=purpose`)
  for (const rule of ['H09', 'H07']) {
    const body = {
      ...{ type: 'direction', title: 'Why one quay', startsAt: '2026-03-18T09:00:00Z', minutes: 60 },
      ...{ teamIds: [org.team.Pilots], topics: AGENDAS[rule] },
    }
    const { body: talk } = await org.http.post('/api/conversations/talks', body, { as: 'Ada' })
    const draft = `/api/changes/${change.id}/purpose-draft?talkId=${talk.id}`
    // What the playbook suggests to speak about is not yet said.
    expect((await org.http.get(draft, { as: 'Ada' })).body.talk, rule).toBeNull()
    const notes = { rev: 1, text: 'Why now: ships wait two days.' }
    await org.http.put(`/api/conversations/talks/${talk.id}/notes`, notes, { as: 'Ada' })
    expect((await org.http.get(draft, { as: 'Ada' })).body, rule).toMatchObject({
      ...{ parts: { whyNow: 'ships wait two days.', whatChanges: '' }, talk: { id: talk.id } },
    })
    expect(await linkNow()).toContain('&talk=')
  }
})
