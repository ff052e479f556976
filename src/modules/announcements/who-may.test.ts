import { sql } from 'kysely'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { ASKING, announced, read, seen } from './announcement.factory.ts'

const EVERYBODY = ['Grace', 'Ada', 'Linus', 'Radia', 'Margaret', 'Alan'] as const satisfies readonly Name[]

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

const ACTS: readonly (readonly [
  string,
  (id: string, as: Name, rev: number) => Promise<{ status: number }>,
])[] = [
  ['see', (id, as) => seen(org, id, as)],
  ['read', (id, as) => read(org, id, as, 1)],
  ['clarify', (id, as, rev) => post(id, 'clarification', { rev, text: 'By the crane.' }, as)],
  ['remind', (id, as) => post(id, 'reminder', undefined, as)],
  ['withdraw', (id, as, rev) => post(id, 'withdrawal', { rev, why: 'Too early.' }, as)],
]
const post = (id: string, path: string, body: object | undefined, as: Name) =>
  org.http.post(`/api/announcements/${id}/${path}`, body, { as })

// Grace tells the pilots, who are Linus and Radia; Ada is above her, the others are elsewhere.
const PUBLISHED: Readonly<Record<string, readonly number[]>> = {
  //         Grace Ada  Linus Radia Marg. Alan
  see: [200, 200, 200, 200, 404, 404],
  read: [403, 403, 200, 200, 404, 404],
  clarify: [200, 403, 403, 403, 404, 404],
  remind: [200, 403, 403, 403, 404, 404],
  withdraw: [200, 200, 403, 403, 404, 404],
}
// What was taken back is nobody's any more but hers and of who stands above her.
const WITHDRAWN: Readonly<Record<string, readonly number[]>> = {
  see: [200, 200, 404, 404, 404, 404],
  read: [403, 403, 404, 404, 404, 404],
  clarify: [409, 403, 404, 404, 404, 404],
  remind: [409, 403, 404, 404, 404, 404],
  withdraw: [409, 409, 404, 404, 404, 404],
}

describe.each([
  ['published', PUBLISHED],
  ['taken back', WITHDRAWN],
] as const)('an announcement that is %s', (state, table) => {
  it.each(ACTS)('to %s is for those of the table, and for nobody else', async (act, send) => {
    const answers = []
    for (const name of EVERYBODY) {
      const { id } = await announced(org, { teamId: org.team.Pilots, check: ASKING }, 'Grace')
      if (state === 'taken back') await post(id, 'withdrawal', { rev: 1, why: 'Too early.' }, 'Grace')
      const before = (await seen(org, id, 'Grace')).body
      const { status } = await send(id, name, before.rev)
      if (status !== 200) expect((await seen(org, id, 'Grace')).body, name).toEqual(before)
      answers.push(status)
    }
    expect(answers).toEqual(table[act])
  })
})

test('a page offers what may be done with it', async () => {
  const { id } = await announced(org, { teamId: org.team.Pilots, check: ASKING }, 'Grace')
  for (const [at, name] of EVERYBODY.entries()) {
    const { status, body } = await seen(org, id, name)
    if (status !== 200) continue
    const may = ACTS.map(([act]) => act).filter(act => PUBLISHED[act]?.[at] === 200)
    expect({ name, actions: body.actions }).toEqual({ name, actions: may })
  }
})

test('a reading tells nobody else: not the author, not who stands above, not other readers', async () => {
  const { id } = await announced(org, { teamId: org.team.Pilots, check: ASKING }, 'Grace')
  await read(org, id, 'Linus', 0)
  for (const name of ['Grace', 'Ada', 'Radia'] as const) {
    const { mine, reception } = (await seen(org, id, name)).body
    expect({ name, mine, understood: reception?.understood ?? null }).toEqual({
      name,
      mine: null,
      understood: null,
    })
  }
  const events = await org.eventsOfType('announcement.read')
  expect(events).toBe(0)
})

test('the answer that is meant is known to its author and to who has answered, and to nobody above', async () => {
  const { id } = await announced(org, { teamId: org.team.Pilots, check: ASKING }, 'Grace')
  const meant = async (as: Name) => (await seen(org, id, as)).body.check.meant
  expect([await meant('Grace'), await meant('Ada'), await meant('Linus')]).toEqual([1, null, null])
  await read(org, id, 'Linus', 0)
  expect([await meant('Linus'), await meant('Radia')]).toEqual([1, null])
})

describe('whoever comes later', () => {
  it('is no reader of what was said before, and one of what is said from then on', async () => {
    const other = await organisation()
    const before = await announced(other, { teamId: other.team.Pilots }, 'Grace')
    await other.system(async work => {
      await sql`update people_placements set team_id = ${other.team.Pilots}, reports_to = ${other.id.Grace}
        where org_id = ${work.orgId} and person_id = ${other.id.Alan}`.execute(work.sql)
      await sql`update people_organisations set chart_rev = ${other.id.Alan} where org_id = ${work.orgId}`.execute(
        work.sql,
      )
    })
    const after = await announced(other, { teamId: other.team.Pilots }, 'Grace')
    expect((await seen(other, before.id, 'Alan')).status).toBe(404)
    expect((await seen(other, after.id, 'Alan')).status).toBe(200)
    expect((await seen(other, after.id, 'Grace')).body.reception.to).toBe(3)
  })
})
