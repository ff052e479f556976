import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'

const REASON = 'Back from a long illness, moved for the family'
const ANSWER = 'Wait until the divorce is over'

let org: Organisation
beforeAll(async () => {
  org = await organisation()
  await dated('Linus', '2026-01-05')
  await dated('Alan', '2026-01-05')
  await declined('Linus')
  await declined('Radia')
  await done(org.http.patch(`/api/people/${org.id.Linus}`, { workDays: [1, 3], rev: 1 }, { as: 'Linus' }))
  await done(
    org.http.post(
      `/api/people/${org.id.Linus}/departure`,
      { lastDay: '2026-03-02', rev: 2 },
      { as: 'Margaret' },
    ),
  )
  org.at('2026-03-03T09:00:00Z')
})

describe('what was written about somebody’s positions', () => {
  test('is kept as long as they are not erased, also after they left', async () => {
    expect(await texts('Linus')).toEqual({ reasons: [REASON], proposals: [[REASON, ANSWER]], days: '1,3' })
  })

  test('goes with them, as do their own working days; that of others stays', async () => {
    await done(org.http.post(`/api/people/${org.id.Linus}/erasure`, { rev: 3 }, { as: 'Margaret' }))
    expect(await texts('Linus')).toEqual({ reasons: [], proposals: [[null, null]], days: null })
    expect(await texts('Alan')).toMatchObject({ reasons: [REASON] })
    expect(await texts('Radia')).toMatchObject({ proposals: [[REASON, ANSWER]] })
  })

  test('leaves the positions and what was decided as they were', async () => {
    const { rows } = await org.system(work =>
      sql<{ title: string; state: string }>`
        select l.title, r.state from people_placements l join people_proposals r using (org_id, person_id)
         where l.person_id = ${org.id.Linus}::uuid order by l.from_on`.execute(work.sql),
    )
    expect(rows.map(({ title, state }) => [title, state])).toEqual([
      ['Pilot', 'declined'],
      ['Senior pilot', 'declined'],
    ])
  })
})

/** A position that was dated back by more than 30 days, and therefore has a reason. */
async function dated(who: 'Linus' | 'Alan', from: string): Promise<void> {
  const [teamId, reportsTo] =
    who === 'Linus' ? [org.team.Pilots, org.id.Grace] : [org.team.People, org.id.Margaret]
  const position = {
    teamId,
    reportsTo,
    title: 'Senior pilot',
    level: 1,
    from,
    reason: REASON,
    endsCurrent: true,
  }
  await done(org.http.post(`/api/people/${org.id[who]}/placements`, position, { as: 'Margaret' }))
}

async function declined(who: 'Linus' | 'Radia'): Promise<void> {
  const position = { teamId: org.team.Pilots, reportsTo: org.id.Grace, title: 'Lead pilot', level: 1 }
  const { id } = await done(
    org.http.post(
      `/api/people/${org.id[who]}/placement-proposals`,
      { ...position, from: '2026-04-01', reason: REASON },
      { as: 'Grace' },
    ),
  )
  const answer = { state: 'declined', answer: ANSWER }
  await done(org.http.post(`/api/placement-proposals/${id}/answer`, answer, { as: 'Margaret' }))
}

async function done(asked: ReturnType<Organisation['http']['post']>) {
  const { status, body } = await asked
  expect([status, body.error?.items]).toEqual([200, undefined])
  return body
}

async function texts(who: 'Linus' | 'Alan' | 'Radia') {
  return await org.system(async work => {
    const id = org.id[who]
    const placements = await sql<{ reason: string }>`
      select reason from people_placements where person_id = ${id}::uuid and reason is not null`.execute(
      work.sql,
    )
    const proposals = await sql<{ reason: string | null; answer: string | null }>`
      select reason, answer from people_proposals where person_id = ${id}::uuid`.execute(work.sql)
    const person = await sql<{ days: string | null }>`
      select array_to_string(work_days, ',') as days from people_persons where id = ${id}::uuid`.execute(
      work.sql,
    )
    return {
      reasons: placements.rows.map(({ reason }) => reason),
      proposals: proposals.rows.map(({ reason, answer }) => [reason, answer]),
      days: person.rows[0]?.days ?? null,
    }
  })
}
