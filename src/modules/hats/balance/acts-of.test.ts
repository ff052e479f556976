import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { askerOf } from '#modules/people/public.ts'
import { type ActRow, offer } from '#platform/offers.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { actsOf, counted, leadOf, type OwnAct } from './acts-of.ts'

const TODAY = '2026-03-02'
let takeBack = () => {}
afterEach(() => takeBack())

/** Has a room of its own tell these of everybody. */
function planted(...rows: readonly (Pick<ActRow, 'kind' | 'on'> & Partial<ActRow>)[]): readonly string[] {
  const told = rows.map(row => ({ id: newId(), lead: null, counts: 1, label: 'Quay', link: '/quay', ...row }))
  takeBack = offer({
    room: 'planted',
    acts: () => sql<ActRow>`
      select x.kind, x.id, x."on", x.lead, x.counts, x.label, x.link from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
        as x(kind text, id uuid, "on" date, lead float8, counts float8, label text, link text)`,
  })
  return told.map(({ id }) => id)
}

const mine = (org: Organisation) => org.as('Linus', async work => await actsOf(work, await askerOf(work)))
const act = (over: Partial<OwnAct>): OwnAct => ({
  ...{ kind: 'standup', id: newId(), on: TODAY, lead: null, counts: 1, label: null, link: '/x', mark: null },
  ...over,
})

describe('what somebody did', () => {
  it('is gathered from rooms of which this one knows nothing, and kinds it does not know are left out', async () => {
    const [known] = planted({ kind: 'standup', on: TODAY }, { kind: 'sang_a_song', on: TODAY })
    const { acts, ownTasks } = await mine(await organisation())
    expect(acts.map(({ id }) => id)).toEqual([known])
    expect(ownTasks).toBe(0)
  })

  it('counts own tasks apart', async () => {
    planted({ kind: 'own_work', on: TODAY }, { kind: 'own_work', on: '2026-02-20' })
    expect(await mine(await organisation())).toEqual({ acts: [], ownTasks: 2 })
  })

  it.each([
    ['today', TODAY, 1],
    ['tomorrow', '2026-03-03', 0],
    ['the first day of the twelve weeks', '2025-12-15', 1],
    ['the day before', '2025-12-14', 0],
  ])('lies in the twelve weeks: %s', async (_, on, count) => {
    planted({ kind: 'standup', on })
    expect((await mine(await organisation())).acts).toHaveLength(count)
  })

  it('is read in two statements, however many rooms tell of it', async () => {
    planted({ kind: 'standup', on: TODAY })
    const org = await organisation()
    const count = await org.as('Linus', async work => {
      const asker = await askerOf(work)
      return await countStatements(work, counting => actsOf(counting, asker))
    })
    expect(count).toBe(2)
  })
})

describe('what counts of it', () => {
  it('leaves out what the person left out, and takes weeks, shares and doubt along', () => {
    const acts = [
      act({ on: '2026-02-25', lead: 0.8, counts: 0.5, kind: 'one_to_one' }),
      act({ mark: 'left_out' }),
      act({ mark: 'other_hat' }),
    ]
    expect(counted(acts, TODAY)).toEqual([
      { kind: 'one_to_one', week: 1, lead: 0.8, counts: 0.5 },
      { kind: 'standup', week: 0, lead: 0.9, counts: 1 },
    ])
  })

  it.each<[string, Partial<OwnAct>, number]>([
    ['what its kind usually is', { kind: 'direction_talk' }, 1],
    ['what the act itself tells', { kind: 'one_to_one', lead: 0.8 }, 0.8],
    ['nine tenths managing for a talk about direction', { kind: 'direction_talk', mark: 'other_hat' }, 0.1],
    ['nine tenths leading for a task', { kind: 'task_for_others', mark: 'other_hat' }, 0.9],
    ['nine tenths managing for what is half and half', { kind: 'alignment', mark: 'other_hat' }, 0.1],
    ['the other one than it told', { kind: 'one_to_one', lead: 0.1, mark: 'other_hat' }, 0.9],
  ])('was leading as much as %s', (_, over, lead) => {
    expect(leadOf(act(over))).toBe(lead)
  })
})
