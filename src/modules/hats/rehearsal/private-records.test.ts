import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addAbsenceRows } from '#modules/people/public.ts'
import { taskBy } from '#modules/tasks/task.factory.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { linusSays } from '../hats.factory.ts'

let org: Organisation

/** Linus asks for guidance, and Grace answers for him; next week she is away, which everybody may know. */
beforeAll(async () => {
  org = await organisation()
  await linusSays(org, '2026-03-02', true)
  const absence = { from: '2026-03-09', to: '2026-03-27', coverId: null, coverState: null }
  await org.system(work => addAbsenceRows(work, [{ id: newId(), personId: org.id.Grace, ...absence }]))
})

const tried = async (change: object, as: Name, at = org) => {
  const { status, body } = await at.http.post('/api/hats/rehearsals', { change }, { as })
  expect([status, body.error]).toEqual([200, undefined])
  return body
}
const away = (personId: string, from: string, to: string, coverId: string | null = null) => ({
  ...{ kind: 'away', personId, from, to, coverId },
})
const reports = (managerId: string, ...personIds: string[]) => ({ kind: 'reports', managerId, personIds })

interface Told {
  readonly rule: string
  readonly mine: boolean
  readonly because: readonly string[]
}
const cards = ({ opens, closes, changes }: Record<'opens' | 'closes' | 'changes', Told[]>) => [
  ...opens,
  ...closes,
  ...changes,
]

/** Whoever may try these out would answer for Linus, and read his card, if it were so. */
const PROBES: readonly [string, (id: Organisation['id'], me: string) => object][] = [
  ['he reports to them', (id, me) => reports(me, id.Linus)],
  ['his manager is away', id => away(id.Grace, '2026-03-02', '2026-03-20')],
  ['they stand in for her', (id, me) => away(id.Grace, '2026-03-02', '2026-03-20', me)],
  ['his manager is gone', id => ({ kind: 'leaves', personId: id.Grace })],
  ['he himself is away when she is', id => away(id.Linus, '2026-03-10', '2026-03-13')],
  ['somebody else is away when she is', id => away(id.Radia, '2026-03-10', '2026-03-13')],
]

describe('what somebody keeps between themselves and their manager', () => {
  test.each(PROBES)('is told to nobody who tries out that %s', async (_, probe) => {
    for (const as of ['Ada', 'Margaret'] as const) {
      const page = await tried(probe(org.id, org.id[as]), as)
      expect(JSON.stringify(page)).not.toContain('guidance')
      expect(cards(page).map(({ rule }) => rule)).not.toContain('H06')
    }
  })

  test.each(['People', 'Harbour Works'] as const)(
    'is told to nobody who tries out that their team becomes part of %s, which is theirs',
    async into => {
      const change = { kind: 'merge', teamId: org.team.Pilots, intoId: org.team[into] }
      const page = await tried(change, into === 'People' ? 'Margaret' : 'Ada')
      expect(page.isMore).toBe(true)
      expect(JSON.stringify(page)).not.toContain('guidance')
    },
  )

  test('is told to who answers for them today, as on the card', async () => {
    const page = await tried(away(org.id.Linus, '2026-03-02', '2026-03-20'), 'Grace')
    expect(page).toMatchObject({
      isMore: false,
      closes: [{ rule: 'H06', mine: true, because: ['Linus Torres asked for guidance on 2026-03-02.'] }],
    })
  })
})

describe('who would answer for more than today', () => {
  test('hears what follows from who works where, without what rests on the records of those who are new', async () => {
    const page = await tried(reports(org.id.Margaret, org.id.Linus, org.id.Radia), 'Margaret')
    expect(page.isMore).toBe(true)
    expect(cards(page)).toMatchObject([{ rule: 'H04', mine: true, strength: null, because: [] }])
    expect((await tried(reports(org.id.Ada, org.id.Margaret), 'Ada')).isMore).toBe(false)
  })

  test('and stands above reads what everybody above a gap in cover would read', async () => {
    const at = await organisation()
    await taskBy(at, 'Grace', { title: 'Fuel boat 2', assigneeId: at.id.Grace, dueOn: '2026-03-12' })
    const page = await tried(away(at.id.Grace, '2026-03-02', '2026-03-20'), 'Ada', at)
    const card = page.opens.find(({ rule }: Told) => rule === 'H05')
    expect([page.isMore, card.mine, card.because.join(' ')]).toEqual([
      ...[true, true, expect.stringContaining('1 task due meanwhile in the name of Grace Hopper')],
    ])
  })
})

test('with a cover the people team does not learn by dates what is due for somebody; the line above does', async () => {
  const at = await organisation()
  const { Grace, Radia } = at.id
  const heard = async (as: Name, to: string) =>
    (await tried(away(Grace, '2026-03-02', to, Radia), as, at)).opens.map(({ rule }: Told) => rule)
  const before = await heard('Margaret', '2026-03-20')
  await taskBy(at, 'Grace', { title: 'Fuel boat 2', assigneeId: Grace, dueOn: '2026-03-12' })
  expect(await heard('Margaret', '2026-03-20')).toEqual(before)
  expect(await heard('Ada', '2026-03-20')).toContain('H05')
  expect(await heard('Ada', '2026-03-10')).not.toContain('H05')
})
