import { beforeAll, describe, expect, test } from 'vitest'
import { askerOf } from '#modules/people/public.ts'
import { type FoundRow, gather, type WaitingRow } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { answerImprovement } from './improvements/improvements.ts'
import { standardsOffers } from './offers.ts'
import { acknowledgeStandard, changeStandard, retireStandard } from './procedures/change-standard.ts'
import { changed, proposed, written } from './standards.factory.ts'

const EVERYBODY: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']

const waits = (org: Organisation, as: Name) =>
  org.as(as, async work => {
    const asker = await askerOf(work)
    return await gather<WaitingRow>(work, each => each.waiting?.(work, asker), [standardsOffers])
  })

/** For whom something waits. */
async function asked(org: Organisation): Promise<string> {
  const names: Name[] = []
  for (const name of EVERYBODY) if ((await waits(org, name)).length > 0) names.push(name)
  return names.join(' ')
}

describe('what waits to be read', () => {
  test('waits for everybody who works by it but its writer, and again for all when the text changes', async () => {
    const org = await organisation()
    const { id } = await written(org)
    expect(await asked(org)).toBe('Linus Radia')
    await org.as('Linus', work => acknowledgeStandard(work, id, 1))
    expect(await asked(org)).toBe('Radia')
    org.at('2026-03-05T09:00:00Z')
    await org.as('Ada', work => changeStandard(work, id, changed(org, 1, { text: 'Radio first.' })))
    expect(await asked(org)).toBe('Grace Linus Radia')
    expect(await waits(org, 'Linus')).toMatchObject([{ sinceOn: '2026-03-05', dueOn: '2026-03-19' }])
  })

  test('does not come back with another title or owner', async () => {
    const org = await organisation()
    const { id } = await written(org)
    for (const name of ['Linus', 'Radia'] as const)
      await org.as(name, work => acknowledgeStandard(work, id, 1))
    const change = changed(org, 1, { title: 'Boat check', ownerId: org.id.Radia })
    await org.as('Grace', work => changeStandard(work, id, change))
    expect(await asked(org)).toBe('')
  })

  test('waits for nobody once it is out of force, nor in another organisation', async () => {
    const [org, other] = [await organisation(), await organisation()]
    const { id, rev } = await written(org)
    expect(await asked(other)).toBe('')
    await org.as('Grace', work => retireStandard(work, id, rev))
    expect(await asked(org)).toBe('')
  })
})

describe('the search', () => {
  let org: Organisation
  beforeAll(async () => {
    org = await organisation()
    for (const title of ['Boat 2', 'Boat 1', '100 % of the lines', 'Check of a_b'])
      await written(org, { title })
    const { id, rev } = await written(org, { title: 'Boat 0' })
    await org.as('Grace', work => retireStandard(work, id, rev))
  })
  const found = (pattern: string, limit = 5) =>
    org.as('Alan', async work => {
      const asker = await askerOf(work)
      const rows = await gather<FoundRow>(work, each => each.found?.(work, asker, pattern, limit), [
        standardsOffers,
      ])
      return rows.map(({ label }) => label).sort()
    })

  test.each<[string, string, number, string[]]>([
    ['finds what is in force, and nothing that is retired', '%boat%', 5, ['Boat 1', 'Boat 2']],
    ['keeps to its limit, by title', '%boat%', 1, ['Boat 1']],
    ['takes a percent sign as it is meant', '%\\%%', 5, ['100 % of the lines']],
    ['takes an underscore as it is meant', '%a\\_b%', 5, ['Check of a_b']],
    ['finds nothing for other words', '%anchor%', 5, []],
  ])('%s', async (_, pattern, limit, labels) => {
    expect(await found(pattern, limit)).toEqual(labels)
  })

  test('finds improvements by title for everybody, also those that were declined', async () => {
    const within = await organisation()
    const { id } = await proposed(within)
    await within.as('Grace', work => answerImprovement(work, id, { accept: false, why: 'We tried it.' }))
    await written(within, { title: 'One bag a boat' })
    const rows = (limit: number) =>
      within.as('Alan', async work => {
        const asker = await askerOf(work)
        return await gather<FoundRow>(work, each => each.found?.(work, asker, '%one bag%', limit), [
          standardsOffers,
        ])
      })
    expect(await rows(5)).toContainEqual({
      ...{ kind: 'improvement', id, label: 'One bag for all boats', hint: null },
      link: '/standards/improvements',
    })
    expect(await rows(5)).toHaveLength(2)
    expect(await rows(1)).toHaveLength(1)
  })

  test('leads to the page of the procedure', async () => {
    const rows = await org.as('Alan', async work => {
      const asker = await askerOf(work)
      return await gather<FoundRow>(work, each => each.found?.(work, asker, '%boat 1%', 5), [standardsOffers])
    })
    expect(rows).toEqual([
      {
        ...{ kind: 'procedure', id: rows[0]?.id, label: 'Boat 1', hint: null },
        link: `/standards/${rows[0]?.id}`,
      },
    ])
  })
})
