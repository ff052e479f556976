import { sql } from 'kysely'
import { type Organisation, organisation } from '#test/organisation.ts'
import { Brief, Measure, type NewAim } from './contract/bodies.ts'
import { openConsultation } from './direction/open-consultation.ts'
import { createAim } from './drafting/create-aim.ts'
import { closeAim } from './ending/close-aim.ts'
import { checkIn } from './following/check-in.ts'
import { checkInDirection } from './following/check-in-direction.ts'
import { issueBrief } from './planning/issue-brief.ts'
import { loadAim } from './store/load-aim.ts'
import { direction, goal, newGoal } from './story.factory.ts'
import { routeOf, send } from './writes.factory.ts'

/** Harbour Works with an aim for every rule that can be broken. */
export type Harbour = Awaited<ReturnType<typeof harbourOfRules>>

/** One refused write: which, why, by whom, on which aim, with what, and every item of the answer as "field code". */
export type Refused = readonly [
  write: string,
  why: string,
  as: 'Ada' | 'Grace' | 'Linus',
  aim: keyof Harbour['at'],
  body: (seen: { rev: number; org: Organisation; at: Harbour['at'] }) => object,
  items: readonly string[],
]

/** Sends it. Answers status and items as "field code", and whether the tables and the ledger are as they were. */
export async function refuse({ org, at }: Harbour, [name, , as, aim, body]: Refused) {
  const before = await everythingSaved(org)
  const rev = (await org.system(work => loadAim(work, at[aim], false)))?.rev ?? 0
  const route = routeOf(name)
  const url = route.path.replace(':id', at[aim]).replace(/:\w+/, at.said)
  const answer = await send(org, route, { as, url, body: body({ rev, org, at }) }, as)
  return {
    status: answer.status,
    items: (answer.body.error?.items ?? []).map(wordsOf),
    nothingSaved: (await everythingSaved(org)) === before,
  }
}

/** Every row of every table of this room, and the length of the ledger, as one text. */
export async function everythingSaved(org: Organisation): Promise<string> {
  const rows = sql.join(
    TABLES.map(
      table => sql`select coalesce(string_agg(t::text, '|' order by t::text), '') as rows
        from ${sql.table(table)} t where t.org_id = ${org.orgId}`,
    ),
    sql` union all `,
  )
  const answer = await org.system(work =>
    sql<{ rows: string }>`${rows} union all select count(*)::text from platform_events`.execute(work.sql),
  )
  return answer.rows.map(row => row.rows).join('\n')
}

export async function harbourOfRules() {
  const org = await organisation()
  const { vision, strategy } = await direction(org)
  const named = (title: string, changes: Partial<NewAim> = {}) =>
    newGoal(org, { parentId: strategy, brief: Brief.parse({ title }), ...changes })
  const draft = async (as: 'Ada' | 'Linus', body: NewAim) =>
    (await org.as(as, work => createAim(work, body))).id
  const whole = { scope: 'org', teamId: null, measure: null, startOn: null, dueOn: null } as const

  const top = await goal(org, 'live', { parentId: strategy })
  const child = await goal(org, 'live', { parentId: top.id, link: 'adds', dueOn: '2026-05-15' })
  const over = await goal(org, 'live', { parentId: strategy })
  const reached = await goal(org, 'live', { parentId: strategy })
  const steps = await goal(org, 'live', {
    parentId: strategy,
    measure: Measure.parse({ type: 'milestones' }),
  })
  const next = await org.as('Ada', work =>
    createAim(work, newGoal(org, { ...whole, kind: 'vision', ownerId: org.id.Ada })),
  )
  const unmeasured = await org.as('Ada', work =>
    createAim(work, newGoal(org, { measure: null, dueOn: null, startOn: null })),
  )
  const lesson = { outcome: 'dropped', lesson: 'We chose too much.' } as const
  await org.as('Ada', work => closeAim(work, over.id, { ...lesson, rev: over.rev }))
  await org.as('Grace', work => checkIn(work, reached.id, { value: 90, chance: 90, note: '' }))
  await org.as('Ada', work => openConsultation(work, next.id, next.rev))
  await org.as('Ada', work => issueBrief(work, unmeasured.id, unmeasured.rev))
  org.at('2026-03-01T09:00:00Z')
  const said = await org.as('Ada', work => checkInDirection(work, strategy, { stillRight: 'yes', note: '' }))
  org.at('2026-03-02T09:00:00Z')
  const at = {
    vision,
    strategy,
    top: top.id,
    child: child.id,
    over: over.id,
    reached: reached.id,
    steps: steps.id,
    bare: await draft(
      'Ada',
      named('Only a title', { ownerId: null, measure: null, startOn: null, dueOn: null }),
    ),
    whole: (await goal(org, 'draft', { parentId: strategy })).id,
    briefed: (await goal(org, 'briefed', { parentId: strategy })).id,
    planned: (await goal(org, 'planned', { parentId: strategy })).id,
    unmeasured: unmeasured.id,
    own: await draft(
      'Linus',
      named('My own', {
        scope: 'person',
        teamId: null,
        ownerId: null,
        parentId: null,
        measure: null,
        startOn: null,
        dueOn: null,
      }),
    ),
    next: next.id,
    silentVision: await draft(
      'Ada',
      named('No reason', { ...whole, kind: 'vision', parentId: null, ownerId: null }),
    ),
    earlyStrategy: await draft(
      'Ada',
      named('Too soon', { ...whole, kind: 'strategy', parentId: next.id, ownerId: null }),
    ),
    said: said.ids?.[0] ?? '',
  }
  return { org, at }
}

function wordsOf({ field, code }: { field: string; code: string }): string {
  return `${field} ${code}`.trim()
}

const TABLES = [
  'aims_aims',
  'aims_versions',
  'aims_briefs',
  'aims_states',
  'aims_schedules',
  'aims_criteria',
  'aims_milestones',
  'aims_measures',
  'aims_check_ins',
  'aims_ask_backs',
  'aims_comments',
  'aims_needs',
  'aims_perspectives',
  'aims_closings',
]
