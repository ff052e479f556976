import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { organisation } from '#test/organisation.ts'
import { accepted, offered } from '../delegation.factory.ts'
import { delegationFacts } from './delegation-facts.ts'
import { insertReachIns } from './save.ts'

describe('delegations among the facts of a date', () => {
  test('are those accepted, while they last', async () => {
    const org = await organisation()
    const { id } = await accepted(org, 'Grace', 'Linus')
    await offered(org, 'Ada', 'Grace')
    const on = async (day: string) =>
      (await org.system(work => delegationFacts(work, day))).inForce.map(each => each.id)
    expect(await on('2026-03-02')).toEqual([id])
    expect(await on('2026-06-30')).toEqual([id])
    expect(await on('2026-07-01')).toEqual([])
    expect(await on('2026-03-01')).toEqual([])
    expect((await org.system(work => delegationFacts(work, '2026-03-02'))).inForce[0]).toMatchObject({
      ...{
        kind: 'area',
        fromId: org.id.Grace,
        toId: org.id.Linus,
        level: 4,
        aimId: null,
        teamId: null,
        absentId: null,
      },
    })
  })

  test('acts of the giver count for four weeks, with the level and who holds it', async () => {
    const org = await organisation()
    const { id } = await accepted(org, 'Ada', 'Grace')
    const act = (at: string) => ({
      ...{
        id: newId(),
        delegationId: id,
        byId: org.id.Ada,
        act: 'task_redated' as const,
        subjectKind: 'task',
      },
      ...{ subjectId: newId(), at: new Date(at), eventId: null },
    })
    await org.system(work => insertReachIns(work, [act('2026-03-02T10:00:00Z'), act('2026-03-20T10:00:00Z')]))
    const on = async (day: string) =>
      (await org.system(work => delegationFacts(work, day))).reachIns.map(each => each.on)
    expect(await on('2026-03-20')).toEqual(['2026-03-02', '2026-03-20'])
    expect(await on('2026-03-30')).toEqual(['2026-03-20'])
    expect(await on('2026-03-19')).toEqual(['2026-03-02'])
    expect((await org.system(work => delegationFacts(work, '2026-03-02'))).reachIns[0]).toMatchObject({
      ...{ byId: org.id.Ada, toId: org.id.Grace, delegationId: id, level: 4, act: 'task_redated' },
    })
  })
})
