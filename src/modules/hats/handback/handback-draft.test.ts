import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { proposed, SECRET } from '#modules/decisions/decision.factory.ts'
import { raisedBy } from '#modules/obstacles/obstacle.factory.ts'
import { addAbsenceRows } from '#modules/people/public.ts'
import { goalIn, taskBy } from '#modules/tasks/task.factory.ts'
import type { Work } from '#platform/work.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { firstOf } from '../hats.factory.ts'
import { refresh } from '../signals/refresh.ts'
import { db, type SignalRow } from '../store/tables.ts'
import { handbackDraft } from './handback-draft.ts'

const NOBODY = '0198a000-0000-7000-8000-000000000000'
const HOSTILE = '<script>alert("x")</script> 2026-13-99 %s; drop table tasks'

/** Grace is away from the second to the twentieth of March, and the records are looked at. */
async function withoutGrace(coverId: Name | null = null, from = '2026-03-02'): Promise<Organisation> {
  const org = await organisation()
  const cover = coverId === null ? null : org.id[coverId]
  const away = {
    from,
    to: '2026-03-20',
    coverId: cover,
    coverState: cover === null ? null : ('accepted' as const),
  }
  await org.system(async work => {
    await addAbsenceRows(work, [{ id: newId(), personId: org.id.Grace, ...away }])
    await refresh(work)
  })
  return org
}

const draftOf = async (org: Organisation, as: Name, id?: string) =>
  await org.http.get(`/api/hats/situations/${id ?? (await firstOf(org, as)).id}/handback`, { as })

const reassign = async (org: Organisation, as: Name, { id, rev }: { id: string; rev: number }, to: Name) =>
  await org.http.post(`/api/tasks/${id}/assignments`, { rev, assigneeId: org.id[to] }, { as })

describe('what is handed back', () => {
  let org: Organisation
  beforeAll(async () => {
    org = await withoutGrace()
    org.at('2026-03-04T09:00:00Z')
    await proposed(org)
    await proposed(org, 'Ada', { question: SECRET, restricted: 'A sale', deciderId: org.id.Grace })
    await raisedBy(org, 'Linus', { title: HOSTILE })
    await raisedBy(org, 'Linus', { title: 'Grace shouts at people', sensitive: true, aboutId: org.id.Grace })
    await goalIn(org)
    const given = await taskBy(org, 'Ada', { title: 'Fuel boat 2', assigneeId: org.id.Grace })
    await reassign(org, 'Ada', given, 'Linus')
  })

  test('is drafted from the records of these days, dated, what waits for them first', async () => {
    const { status, body } = await draftOf(org, 'Ada')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      person: { id: org.id.Grace, name: 'Grace Hopper' },
      ...{ from: '2026-03-02', to: '2026-03-04', backOn: '2026-03-21', more: '' },
      says: 'From the records that both of you may see, from 2026-03-02 to 2026-03-04.',
    })
    expect(body.lines).toEqual([
      'Yours to decide by 2026-03-18: “Do we buy a second pilot boat?”',
      'Went from you to Linus Torres on 2026-03-04: “Fuel boat 2”',
      `Raised on 2026-03-04, and still open: “${HOSTILE}”`,
    ])
  })

  test('tells of nothing that is restricted or sensitive, whoever may know of it', async () => {
    const { body } = await draftOf(org, 'Ada')
    const text = JSON.stringify(body)
    expect(text).not.toContain(SECRET)
    expect(text).not.toContain('shouts')
    expect(body.lines.join('\n')).toContain('Fuel boat 2')
  })

  test('costs twenty statements at most, whatever happened', async () => {
    const { id } = await firstOf(org, 'Ada')
    const count = await org.as('Ada', work => countStatements(work, counting => handbackDraft(counting, id)))
    expect(count).toBeLessThanOrEqual(20)
  })

  test('is nobody else’s, and nobody’s who is signed out', async () => {
    const { id } = await firstOf(org, 'Ada')
    for (const as of ['Linus', 'Margaret', 'Alan'] as const)
      expect((await draftOf(org, as, id)).status).toBe(404)
    expect((await draftOf(org, 'Ada', NOBODY)).status).toBe(404)
    expect((await draftOf(org, 'Ada', 'none')).status).toBe(400)
    expect((await org.http.get(`/api/hats/situations/${id}/handback`)).status).toBe(401)
    expect((await draftOf(await organisation(), 'Ada', id)).status).toBe(404)
  })
})

describe('whoever covers', () => {
  test('tells no more than they may see themselves, and who stood in', async () => {
    const org = await withoutGrace('Linus')
    const goalId = await goalIn(org, { owner: 'Margaret', team: 'People', title: 'Hire two pilots' })
    await taskBy(org, 'Ada', { title: 'Tow the barge', assigneeId: org.id.Grace, dueOn: '2026-03-06' })
    const wish = { title: 'Ask for papers', assigneeId: org.id.Grace, goalId, dueOn: '2026-03-06' }
    const asked = await taskBy(org, 'Margaret', wish)
    await org.system(work => refresh(work))
    await reassign(org, 'Margaret', asked, 'Alan')
    const { body } = await draftOf(org, 'Linus')
    expect(body.lines).toEqual(['Linus Torres stood in for you.'])
    expect(body.says).toContain('tell of nothing')
  })
})

describe('a draft without anything to tell', () => {
  test('says from when to when nothing happened', async () => {
    const { status, body } = await draftOf(await withoutGrace(), 'Ada')
    expect([status, body.lines, body.more]).toEqual([200, [], ''])
    expect(body.says).toBe(
      'The records that both of you may see tell of nothing from 2026-03-02 to 2026-03-02.',
    )
  })

  test('says that somebody is not away yet', async () => {
    const org = await withoutGrace(null, '2026-03-05')
    const { body } = await draftOf(org, 'Ada')
    expect(body).toMatchObject({ from: null, backOn: '2026-03-21', lines: [] })
    expect(body.says).toBe('Grace Hopper is not away yet: there is nothing to tell.')
  })

  test('is refused to who only sees the situation, to another situation, and for who has left', async () => {
    const org = await withoutGrace()
    const { id } = await firstOf(org, 'Ada')
    const set = (what: Partial<SignalRow>) => org.system(work => change(work, id, what))
    await set({ seenBy: [org.id.Linus] })
    expect((await draftOf(org, 'Linus', id)).status).toBe(403)
    await set({ rule: 'H06' })
    expect((await draftOf(org, 'Ada', id)).status).toBe(404)
    await set({ rule: 'H05', subjectId: NOBODY })
    expect(await draftOf(org, 'Ada', id)).toMatchObject({
      ...{ status: 422, body: { error: { items: [{ code: 'left' }] } } },
    })
  })
})

async function change(work: Work, id: string, what: Partial<SignalRow>): Promise<void> {
  const all = db(work).updateTable('hatsSignals').set(what)
  await all.where('orgId', '=', work.orgId).where('id', '=', id).execute()
}
