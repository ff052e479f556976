import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { heard, pageOf, proposed, rulingOn, SECRET, sweepAt } from './decision.factory.ts'
import { decisionsSubscriptions } from './subscriptions.ts'

test('the ledger learns nothing of a restricted decision but that it moved', async () => {
  const org = await organisation()
  const { id } = await proposed(org, 'Linus', { question: SECRET, restricted: SECRET, background: SECRET })
  await org.http.post(`/api/decisions/${id}/evidence`, { text: SECRET, source: SECRET }, { as: 'Grace' })
  await org.http.post(`/api/decisions/${id}/views`, { personIds: [org.id.Radia] }, { as: 'Grace' })
  await org.http.put(
    `/api/decisions/${id}/views/mine`,
    { stance: 'against', concern: SECRET },
    { as: 'Radia' },
  )
  const events = await org.system(async work => {
    const { rows } = await sql<{ data: object }>`
      select data from platform_events where subject_kind = 'decision' and type not in ('decision.proposed', 'decision.gathering_began')`.execute(
      work.sql,
    )
    return rows
  })
  expect(events.map(({ data }) => data)).toEqual([{}, {}, {}])
})

test('no event carries a text, whatever is decided', async () => {
  const org = await organisation()
  const { id } = await proposed(org, 'Linus', { background: SECRET })
  await heard(org, id)
  const ruling = await rulingOn(org, id, {
    reasons: SECRET,
    setAside: SECRET,
    dissent: SECRET,
    revisitWhen: SECRET,
  })
  const { body } = await org.http.post(`/api/decisions/${id}/ruling`, ruling, { as: 'Grace' })
  await org.http.post(
    `/api/decisions/${id}/commitments`,
    { rev: body.rev, noneNeeded: SECRET },
    { as: 'Grace' },
  )
  const said = await org.system(async work => {
    const { rows } = await sql`select data from platform_events where subject_kind = 'decision'`.execute(
      work.sql,
    )
    return JSON.stringify(rows)
  })
  expect(said).not.toContain('Neptune')
})

test('no team is asked about a restricted one by a rule; whoever the decider asks may read it from then on', async () => {
  const org = await organisation()
  const { id } = await proposed(org, 'Linus', { restricted: 'A price.' })
  expect((await pageOf(org, 'Grace', id)).perspectives).toEqual([])
  const read = async () => (await org.http.get(`/api/decisions/${id}`, { as: 'Margaret' })).status
  expect(await read()).toBe(404)
  await org.http.post(`/api/decisions/${id}/views`, { personIds: [org.id.Margaret] }, { as: 'Grace' })
  expect(await read()).toBe(200)
})

test('a list never shows a restricted one to anybody else', async () => {
  const org = await organisation()
  await proposed(org, 'Linus', { restricted: 'A price.', readerIds: [org.id.Alan] })
  const count = async (as: 'Ada' | 'Alan' | 'Linus' | 'Grace' | 'Margaret', query = '') =>
    (await org.http.get(`/api/decisions?${query}`, { as })).body.entries.length
  expect([await count('Linus'), await count('Grace'), await count('Alan')]).toEqual([1, 1, 1])
  expect([await count('Ada'), await count('Margaret', `teamId=${org.team.Pilots}`)]).toEqual([0, 0])
})

test('when somebody is erased their concerns go, and what was decided stays', async () => {
  const org = await organisation()
  const { id } = await proposed(org)
  await heard(org, id)
  await org.system(
    work =>
      decisionsSubscriptions[0]?.handle(work, { subjectKind: 'person', subjectId: org.id.Radia } as never) ??
      Promise.resolve(),
  )
  const { perspectives } = await pageOf(org, 'Grace', id)
  expect(perspectives.filter(({ concern }) => concern !== '')).toEqual([])
  expect(perspectives.find(({ dissenter }) => dissenter)?.stance).toBe('against')
})

test('silence counts once, and what nobody waits for ends a quarter after its date; a second run changes nothing', async () => {
  const org = await organisation()
  const { id } = await proposed(org)
  await sweepAt(org, '2026-03-10T09:00:00Z')
  await sweepAt(org, '2026-03-10T10:00:00Z')
  expect(await org.eventsOfType('decision.silence_recorded')).toBe(1)
  await sweepAt(org, '2026-06-14T09:00:00Z')
  expect((await pageOf(org, 'Grace', id)).state).toBe('gathering')
  await sweepAt(org, '2026-06-15T09:00:00Z')
  await sweepAt(org, '2026-06-15T10:00:00Z')
  expect((await pageOf(org, 'Grace', id)).state).toBe('expired')
  expect(await org.eventsOfType('decision.expired')).toBe(1)
})
