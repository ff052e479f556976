import { describe, expect, test } from 'vitest'
import { organisation } from '#test/organisation.ts'
import { SECRET, shaped, touching } from '../change.factory.ts'
import { changeFacts } from './change-facts.ts'

describe('changes among the facts of a date', () => {
  test('that are shaped say so, and that their purpose is incomplete', async () => {
    const org = await organisation()
    const { id } = await shaped(org)
    expect(await org.system(work => changeFacts(work, work.today))).toMatchObject([
      {
        id,
        name: 'One quay',
        kind: 'process',
        sponsorId: org.id.Ada,
        managerId: org.id.Grace,
        announcedOn: null,
        purposeComplete: false,
      },
    ])
    expect(await org.system(work => changeFacts(work, '2026-03-01'))).toEqual([])
  })

  test('that are announced have the teams they touch, with nobody who sees to it, and no word of the purpose', async () => {
    const org = await organisation()
    await touching(org)
    const facts = await org.system(work => changeFacts(work, work.today))
    expect(facts).toMatchObject([
      {
        announcedOn: '2026-03-02',
        rolledOutOn: null,
        purposeComplete: true,
        unanswered: 0,
        milestones: [],
        adoption: [],
      },
    ])
    expect(facts[0]?.impacts).toEqual([{ teamId: org.team.Pilots, ownerId: null, size: expect.any(Number) }])
    expect(JSON.stringify(facts)).not.toContain(SECRET)
  })

  test('have the questions whose five working days are over', async () => {
    const org = await organisation()
    const { id } = await touching(org)
    const asked = await org.http.post(
      `/api/changes/${id}/questions`,
      { text: 'Who keeps which boat?', anonymous: true },
      { as: 'Linus' },
    )
    expect(asked.status).toBe(200)
    const unanswered = async (on: string) => (await org.system(work => changeFacts(work, on)))[0]?.unanswered
    expect(await unanswered('2026-03-09')).toBe(0)
    expect(await unanswered('2026-03-10')).toBe(1)
  })
})
