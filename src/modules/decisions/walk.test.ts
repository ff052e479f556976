import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { runBackground } from '#test/background.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { DecisionPage, DecisionState } from './contract.ts'
import { heard, proposed, SECRET, sweepAt } from './decision.factory.ts'
import { NEXT_STATES } from './decision.ts'
import { sweep } from './sweep.ts'

const WHO = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const satisfies readonly Name[]
const KINDS = [
  'option',
  'evidence',
  'ask',
  'view',
  'hear',
  'rule',
  'follow',
  'reopen',
  'drop',
  'hand',
  'edit',
  'night',
] as const
interface Step {
  readonly kind: (typeof KINDS)[number]
  readonly who: (typeof WHO)[number]
  readonly other: (typeof WHO)[number]
}
const step: fc.Arbitrary<Step> = fc.record({
  // Acts that lead on are more frequent, so that a walk gets somewhere.
  kind: fc.oneof(fc.constantFrom(...KINDS), fc.constantFrom('hear', 'rule', 'follow', 'reopen')),
  who: fc.oneof(fc.constantFrom(...WHO), fc.constant('Grace' as const)),
  other: fc.constantFrom(...WHO),
})

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

/** What an act does to the state when it is done. */
const LEADS: Readonly<Partial<Record<Step['kind'], DecisionState>>> = {
  ...{ rule: 'decided', follow: 'standing', reopen: 'reopened', drop: 'expired' },
}

async function take(id: string, { kind, who, other }: Step, page: DecisionPage): Promise<number> {
  const { rev } = page
  const at = `/api/decisions/${id}`
  const as = { as: who } as const
  const post = async (path: string, body: object) => (await org.http.post(`${at}${path}`, body, as)).status
  switch (kind) {
    case 'option':
      return await post('/options', { text: `${SECRET} ${rev}` })
    case 'evidence':
      return await post('/evidence', { text: SECRET, source: SECRET })
    case 'ask':
      return await post('/views', { personIds: [org.id[other]], dissenter: true })
    case 'view':
      return (await org.http.put(`${at}/views/mine`, { stance: 'against', concern: SECRET }, as)).status
    case 'hear':
      return await hear(id, page)
    case 'rule':
      return await post('/ruling', { rev, optionId: page.options[0]?.id, reasons: SECRET, setAside: SECRET })
    case 'follow':
      return await post('/commitments', { rev, noneNeeded: SECRET })
    case 'reopen':
      return await post('/reopening', { rev, evidence: SECRET, source: SECRET })
    case 'drop':
      return await post('/expiry', { rev, why: 'Enough.' })
    case 'hand':
      return await post('/decider', { rev, deciderId: org.id[other], why: 'So.' })
    case 'edit':
      return (await org.http.patch(at, { rev, background: SECRET }, as)).status
    case 'night':
      await org.system(sweep)
      return 200
  }
}

/** Everybody who is asked answers, and Radia looks for what speaks against it. */
async function hear(id: string, page: DecisionPage): Promise<number> {
  const open = page.actions.includes('see') && ['gathering', 'reopened'].includes(page.state)
  if (!open) return 409
  const names = WHO.filter(name => org.id[name] !== page.decider.id)
  const decider = WHO.find(name => org.id[name] === page.decider.id) ?? 'Grace'
  const [dissenter = 'Ada', ...others] = names
  const at = `/api/decisions/${id}`
  await org.http.post(`${at}/views`, { personIds: [org.id[dissenter]], dissenter: true }, { as: decider })
  await org.http.post(`${at}/views`, { personIds: others.map(name => org.id[name]) }, { as: decider })
  for (const name of names) await org.http.put(`${at}/views/mine`, { stance: 'no_preference' }, { as: name })
  return 200
}

const seenBy = async (id: string, name: Name): Promise<DecisionPage> =>
  (await org.http.get(`/api/decisions/${id}`, { as: name })).body

/** What holds of every decision, whatever was done to it. */
function mustHold(page: DecisionPage, before: DecisionPage, { kind }: Step, status: number): void {
  if (status !== 200) expect({ ...page, actions: [] }).toEqual({ ...before, actions: [] })
  else if (page.state !== before.state) {
    expect(NEXT_STATES[before.state]).toContain(page.state)
    expect(page.state).toBe(LEADS[kind] ?? (kind === 'night' ? 'expired' : before.state))
  }
  expect(page.rev).toBeGreaterThanOrEqual(before.rev)
  // Each round but the open one has its ruling; what was ruled never changes.
  expect(page.rulings).toHaveLength(
    ['decided', 'standing'].includes(page.state) ? page.round : page.round - 1,
  )
  expect(page.rulings.slice(page.rulings.length - before.rulings.length)).toEqual(before.rulings)
  expect(page.reopened).toBe(page.round - 1)
  expect(page.decidedOn === null).toBe(!['decided', 'standing'].includes(page.state))
  expect(page.options.filter(({ nothing }) => nothing)).toHaveLength(1)
  // Its history is one line: each step begins where the one before ended.
  for (const [at, each] of page.steps.entries())
    expect(each.from).toBe(at === 0 ? null : page.steps[at - 1]?.to)
  expect(page.steps.at(-1)?.to).toBe(page.state)
  const now = page.perspectives.filter(({ round }) => round === page.round)
  expect(page.views.asked).toBe(now.length)
  expect(page.views.given).toBe(now.filter(({ stance }) => stance !== null && stance !== 'no_view').length)
  for (const view of page.perspectives) expect(view.givenAt === null).toBe(view.stance === null)
  // Whoever decides is never waited for.
  expect(now.filter(({ person, stance }) => person.id === page.decider.id && stance === null)).toEqual([])
  if (!['gathering', 'reopened'].includes(page.state)) expect(page.missing).toEqual([])
}

test.each([
  ['that everybody may read', null],
  ['that is restricted', 'A price.'],
])(
  'whoever does whatever to a decision %s, only what may be happens, and nothing is half done',
  async (_, restricted) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 12 }), async steps => {
        const { id } = await proposed(org, 'Linus', { restricted })
        // Of a restricted one everybody is asked, so that each of them can read what became of it.
        if (restricted !== null)
          await org.http.post(
            `/api/decisions/${id}/views`,
            { personIds: WHO.filter(name => name !== 'Grace').map(name => org.id[name]) },
            { as: 'Grace' },
          )
        for (const each of steps) {
          const before = await seenBy(id, each.who === 'Grace' ? 'Linus' : each.who)
          const may = await seenBy(id, each.who)
          const status = await take(id, each, before)
          expect([200, 403, 404, 409, 422]).toContain(status)
          const after = await seenBy(id, each.who === 'Grace' ? 'Linus' : each.who)
          mustHold({ ...after, waitsForMe: before.waitsForMe }, before, each, status)
          const needs = {
            rule: 'decide',
            follow: 'commit',
            reopen: 'reopen',
            drop: 'drop',
            hand: 'hand_over',
          } as const
          const action = each.kind in needs ? needs[each.kind as keyof typeof needs] : null
          if (action !== null && !may.actions?.includes(action)) expect(status).not.toBe(200)
        }
      }),
      { numRuns: 3, endOnFailure: true },
    )
  },
  120_000,
)

test('of what people wrote the ledger, the notices and the mails have not one word, and nobody is told of what they may not read', async () => {
  const other = await organisation()
  const { id } = await proposed(other, 'Linus', { restricted: SECRET, question: SECRET, background: SECRET })
  const post = (as: Name, path: string, body: object) =>
    other.http.post(`/api/decisions/${id}${path}`, body, { as })
  await post('Grace', '/views', { personIds: [other.id.Margaret] })
  await heard(other, id)
  const page = (await other.http.get(`/api/decisions/${id}`, { as: 'Grace' })).body
  await post('Grace', '/evidence', { text: SECRET, source: SECRET })
  const ruling = { optionId: page.options[0].id, reasons: SECRET, setAside: SECRET, dissent: SECRET }
  const { rev } = (await post('Grace', '/ruling', { rev: page.rev + 1, ...ruling })).body
  await post('Grace', '/commitments', { rev, noneNeeded: SECRET })
  await post('Margaret', '/reopening', { rev: rev + 1, evidence: SECRET, source: SECRET })
  await post('Grace', '/decider', { rev: rev + 2, deciderId: other.id.Ada, why: 'Hers.' })
  await runBackground(other)
  await sweepAt(other, '2026-12-01T09:00:00Z')
  await runBackground(other)
  for (const name of WHO) {
    const { notices } = (await other.http.get('/api/inbox/notices', { as: name })).body
    const about = notices.filter((notice: { link: string }) => notice.link === `/decisions/${id}`)
    for (const { text } of about) expect(text).toContain('A restricted decision')
    if (name === 'Alan') expect(about).toEqual([])
  }
  const said = await other.system(async work => {
    const { rows } = await sql<{ text: string }>`
      select (select coalesce(json_agg(e.data), '[]')::text from platform_events e where e.org_id = ${work.orgId})
        || (select coalesce(json_agg(m.body || m.subject), '[]')::text from platform_mails m where m.org_id = ${work.orgId}) as text`.execute(
      work.sql,
    )
    return rows[0]?.text
  })
  expect(said).toContain('{}')
  expect(said).not.toContain('Neptune')
})
