import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { deliverEvents } from '#test/background.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { Brief, Measure } from './contract/bodies.ts'
import { givePerspective } from './direction/give-perspective.ts'
import { openConsultation } from './direction/open-consultation.ts'
import { publishAim } from './direction/publish-aim.ts'
import { changeOwner } from './drafting/change-owner.ts'
import { createAim } from './drafting/create-aim.ts'
import { editBrief } from './drafting/edit-brief.ts'
import { checkIn } from './following/check-in.ts'
import { comment } from './following/comment.ts'
import { askBack } from './planning/ask-back.ts'
import { editPlan } from './planning/edit-plan.ts'
import { getAim } from './reading/get-aim.ts'
import { goal, newGoal } from './story.factory.ts'

const SECRET = 'Because of my knee'
const brief = {
  what: SECRET,
  why: SECRET,
  criteria: [{ text: SECRET }],
  constraints: [SECRET],
  notThis: [SECRET],
}
const measure = Measure.parse({ type: 'number', unit: 'km', start: 1, target: 5, source: SECRET })

/** Linus' own goal with a secret in every text, a newer version of it, and what he wrote on goals of others. */
async function written(org: Organisation) {
  const own = newGoal(org, {
    scope: 'person',
    teamId: null,
    ownerId: org.id.Linus,
    standaloneReason: SECRET,
    measure,
    brief: Brief.parse({ title: SECRET, ...brief }),
  })
  const { id, rev } = await org.as('Linus', work => createAim(work, own))
  const plan = {
    how: SECRET,
    resources: SECRET,
    risks: [SECRET],
    milestones: [{ title: SECRET, dueOn: null, weight: 1 }],
    coverage: [],
  }
  const planned = await org.as('Linus', work => editPlan(work, id, { rev, ...plan }))
  const live = await org.as('Linus', work => publishAim(work, id, { rev: planned.rev, replaceLive: false }))
  org.at('2026-03-04T09:00:00Z')
  const page = await org.as('Linus', work => getAim(work, id))
  const criteria = page.brief.criteria.map(({ id, text }) => ({ id, text }))
  await org.as('Linus', work =>
    editBrief(work, id, { ...Brief.parse({ title: `${SECRET}, still`, ...brief }), criteria, rev: live.rev }),
  )
  await org.as('Linus', work => checkIn(work, id, { value: 2, chance: 50, note: SECRET }))
  await org.as('Grace', work => comment(work, id, `I know: ${SECRET}`))
  await org.as('Linus', work => askBack(work, id, SECRET))
  return id
}

async function writtenElsewhere(org: Organisation) {
  const { id } = await goal(org, 'live', { ownerId: org.id.Linus })
  await org.as('Linus', work => comment(work, id, SECRET))
  await org.as('Linus', work => checkIn(work, id, { value: 75, chance: 70, note: SECRET }))
  await org.as('Linus', work => askBack(work, id, SECRET))
  const vision = newGoal(org, {
    kind: 'vision',
    scope: 'org',
    teamId: null,
    ownerId: org.id.Ada,
    measure: null,
  })
  const draft = await org.as('Ada', work => createAim(work, vision))
  await org.as('Ada', work => openConsultation(work, draft.id, draft.rev))
  await org.as('Linus', work => givePerspective(work, draft.id, { stance: 'concern', text: SECRET }))
  return id
}

async function erase(org: Organisation) {
  const person = `/api/people/${org.id.Linus}`
  const { body } = await org.http.get(person, { as: 'Margaret' })
  const gone = { lastDay: '2026-03-05', rev: body.rev, override: 'Grace takes over.' }
  const left = await org.http.post(`${person}/departure`, gone, { as: 'Margaret' })
  expect([left.status, left.body.error?.items]).toEqual([200, undefined])
  org.at('2026-03-06T09:00:00Z')
  const { body: now } = await org.http.get(person, { as: 'Margaret' })
  const erased = await org.http.post(`${person}/erasure`, { rev: now.rev }, { as: 'Margaret' })
  expect([erased.status, erased.body.error?.items]).toEqual([200, undefined])
  await deliverEvents(org)
}

/** Tables of this room in which a text stands. */
async function tablesWith(org: Organisation, text: string): Promise<string[]> {
  return await org.system(async work => {
    const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_name like 'aims%' order by 1`.execute(work.sql)
    const found: string[] = []
    for (const { name } of rows) {
      const hit =
        await sql`select from ${sql.table(name)} t where t.org_id = ${work.orgId} and t::text like ${`%${text}%`}`.execute(
          work.sql,
        )
      if (hit.rows.length > 0) found.push(name)
    }
    return found
  })
}

test('what an erased person wrote is gone from their goals, from every past day and from what they said elsewhere', async () => {
  const org = await organisation()
  const own = await written(org)
  const elsewhere = await writtenElsewhere(org)
  expect(await tablesWith(org, SECRET)).toEqual([
    'aims_aims',
    'aims_ask_backs',
    'aims_briefs',
    'aims_check_ins',
    'aims_comments',
    'aims_criteria',
    'aims_measures',
    'aims_milestones',
    'aims_perspectives',
    'aims_versions',
  ])
  await erase(org)
  expect(await tablesWith(org, SECRET)).toEqual([])
  for (const asOf of ['2026-03-02', '2026-03-04', undefined]) {
    const page = await org.as('Grace', work => getAim(work, own, asOf))
    expect(page).toMatchObject({ brief: { title: 'Removed with its author', why: '' }, state: 'live' })
    expect(page.measures.at(-1)).toMatchObject({ target: 5, source: '' })
  }
  const page = await org.as('Grace', work => getAim(work, elsewhere))
  expect(page).toMatchObject({ brief: { title: 'Berth every ship within an hour' }, comments: [] })
  expect(page.checkIns).toMatchObject([{ value: 75, chance: 70, note: '' }])
  expect(page.askBacks).toMatchObject([{ question: 'Removed with its author' }])
})

test('of a personal goal that somebody else has now, only what stood in their time goes', async () => {
  const org = await organisation()
  const id = await written(org)
  org.at('2026-03-05T09:00:00Z')
  const { rev } = await org.as('Linus', work => getAim(work, id))
  await org.as('Linus', work => changeOwner(work, id, { rev, ownerId: org.id.Grace, teamId: null }))
  await erase(org)
  const title = async (asOf?: string) => (await org.as('Grace', work => getAim(work, id, asOf))).brief.title
  expect([await title('2026-03-04'), await title('2026-03-05'), await title()]).toEqual([
    'Removed with its author',
    `${SECRET}, still`,
    `${SECRET}, still`,
  ])
})
