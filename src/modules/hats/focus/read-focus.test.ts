import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { decisionsOffers } from '#modules/decisions/public.ts'
import { goalIn, taskBy } from '#modules/tasks/task.factory.ts'
import { offer } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'

afterAll(offer(decisionsOffers))
const NOBODY = '0198a000-0000-7000-8000-000000000000'

/** Grace is told that her goal is a big push; Linus works on it, and on another goal that serves one of Ada's. */
async function pushing() {
  const org = await organisation()
  const big = await goalIn(org, { title: 'Open the new quay' })
  const other = await goalIn(org, { title: '<b>Paint</b> the buoys', owner: 'Radia' })
  const above = await goalIn(org, { title: 'Safe water', owner: 'Ada', team: null, scope: 'org' })
  await org.system(work =>
    sql`update aims_aims set parent_id = ${above}, link = 'supports' where org_id = ${work.orgId} and id = ${other}`.execute(
      work.sql,
    ),
  )
  await taskBy(org, 'Grace', { goalId: big, assigneeId: org.id.Linus, title: 'Lay the stones' })
  await taskBy(org, 'Radia', { goalId: other, assigneeId: org.id.Linus, title: 'Buy paint', estimateDays: 3 })
  const id = newId()
  await org.system(work =>
    sql`insert into hats_signals (org_id, id, rule, rule_version, subject_kind, subject_id, wearer_id, hat, strength, state, evidence,
          scope, fired_on, judged_on, thresholds_version)
        values (${work.orgId}, ${id}, 'H08', 1, 'aim', ${big}, ${org.id.Grace}, 'manage', 'strong', 'open', '[]',
          array[${big}::uuid], ${work.today}, ${work.today}, 0)`.execute(work.sql),
  )
  return { org, id, big, other, above }
}

const focus = (org: Organisation, as: Name | null, id: string) =>
  org.http.get(`/api/hats/situations/${id}/focus`, as === null ? {} : { as })

test('the other goals of those who work on it stand by who decides of them, and a decision whether they pause ticks the step', async () => {
  const { org, id, big, other, above } = await pushing()
  const { status, body } = await focus(org, 'Grace', id)
  expect(status).toBe(200)
  expect(body).toMatchObject({ aim: { id: big, name: 'Open the new quay', dueOn: '2026-06-30' }, people: 1 })
  expect(body.groups).toEqual([
    {
      above: { id: above, name: 'Safe water' },
      owner: { id: org.id.Ada, name: 'Ada Lovelace' },
      goals: [
        {
          ...{ id: other, title: '<b>Paint</b> the buoys', owner: { id: org.id.Radia, name: 'Radia Perl' } },
          ...{ dueOn: '2026-06-30', people: 1, open: 1, days: 3, unestimated: 0 },
        },
      ],
    },
  ])
  const step = async () => {
    const { steps } = (await org.http.get(`/api/hats/situations/${id}/steps`, { as: 'Grace' })).body
    return steps.find((each: { id: string }) => each.id === 'focus')
  }
  expect(await step()).toMatchObject({ state: 'open' })
  const wish = { kind: 'how_when', size: 'S', options: ['It pauses'] }
  const scope = { ...wish, question: 'What is in, what is out?', aimId: big }
  await org.http.post('/api/decisions', scope, { as: 'Grace' })
  expect(await step()).toMatchObject({ state: 'open' })
  const asked = { ...wish, question: 'Do the buoys pause?', aimId: above }
  const { body: saved } = await org.http.post('/api/decisions', asked, { as: 'Grace' })
  expect(saved.decider).toMatchObject({ id: org.id.Ada })
  expect(await step()).toMatchObject({
    state: 'begun',
    deed: { kind: 'pause', label: 'Do the buoys pause?' },
  })
})

test('nobody else reads it, nor of another organisation, and another situation has none', async () => {
  const { org, id } = await pushing()
  for (const as of ['Ada', 'Linus', 'Margaret'] as const) expect((await focus(org, as, id)).status).toBe(404)
  expect((await focus(org, null, id)).status).toBe(401)
  expect((await focus(org, 'Grace', NOBODY)).status).toBe(404)
  expect((await focus(org, 'Grace', 'none')).status).toBe(400)
  expect((await focus(await organisation(), 'Grace', id)).status).toBe(404)
  const set = (what: ReturnType<typeof sql>) =>
    org.system(work =>
      sql`update hats_signals set ${what} where org_id = ${work.orgId} and id = ${id}`.execute(work.sql),
    )
  await set(sql`seen_by = array[${org.id.Linus}::uuid]`)
  expect((await focus(org, 'Linus', id)).status).toBe(403)
  await set(sql`rule = 'H13'`)
  expect((await focus(org, 'Grace', id)).status).toBe(404)
})
