import { describe, expect, it } from 'vitest'
import { chartOn } from '#modules/people/public.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { balanceOf } from './balance.factory.ts'
import { levelsOf, ownsShared } from './standpoint.ts'

const levels = (org: Organisation, name: Name) =>
  org.as(name, async work => levelsOf(await chartOn(work, work.today), org.id[name]))

/** Grace is away this week, and Radia has accepted to cover. */
async function covered(org: Organisation): Promise<void> {
  const body = { from: '2026-03-02', to: '2026-03-06', coverId: org.id.Radia }
  const asked = await org.http.post(`/api/people/${org.id.Grace}/absences`, body, { as: 'Grace' })
  const url = `/api/absences/${asked.body.id}/cover-answer`
  const { status } = await org.http.post(url, { accept: true }, { as: 'Radia' })
  if (status >= 300) throw new Error(`${asked.status} ${status}`)
}

describe('where somebody stands', () => {
  it.each<[Name, number]>([
    ['Ada', 5],
    ['Grace', 3],
    ['Linus', 1],
  ])('is their own level while they act for nobody: %s', async (name, own) => {
    expect(await levels(await organisation(), name)).toEqual({ own, acting: [] })
  })

  it('is between theirs and that of whom they cover for, as long as that person is away', async () => {
    const org = await organisation()
    await covered(org)
    expect(await levels(org, 'Radia')).toEqual({ own: 1, acting: [3] })
    expect(await balanceOf(org, 'Radia')).toMatchObject({ acting: true, expected: { low: 0.3, high: 0.5 } })
    org.at('2026-03-09T09:00:00Z')
    expect(await levels(org, 'Radia')).toEqual({ own: 1, acting: [] })
    expect(await balanceOf(org, 'Radia')).toMatchObject({ acting: false, expected: null })
  })

  it.each([
    ['plan_submitted', true],
    ['brief_issued', true],
    ['goal_check_in', true],
    ['recognition', false],
    ['one_to_one', false],
  ] as const)('sharing work with others shows in acts on goals: %s', (kind, shares) => {
    expect(ownsShared([{ kind }])).toBe(shares)
    expect(ownsShared([])).toBe(false)
  })
})
