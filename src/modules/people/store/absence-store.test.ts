import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { absenceById, absencesToCover, updateAbsence } from './absence-store.ts'
import { addAbsenceRows } from './add-rows.ts'

let org: Organisation
const ids: Record<string, string> = {}
beforeAll(async () => {
  org = await organisation()
  const row = (
    key: string,
    from: string,
    to: string | null,
    coverState: 'asked' | 'accepted' | 'declined',
  ) => {
    ids[key] = newId()
    return { id: ids[key], personId: org.id.Linus, from, to, coverId: org.id.Radia, coverState }
  }
  await org.system(work =>
    addAbsenceRows(work, [
      row('later', '2026-05-01', '2026-05-02', 'asked'),
      row('over', '2026-02-01', '2026-03-01', 'asked'),
      row('last day', '2026-02-20', '2026-03-02', 'asked'),
      row('open', '2026-04-01', null, 'asked'),
      row('accepted', '2026-06-01', '2026-06-02', 'accepted'),
      row('declined', '2026-07-01', '2026-07-02', 'declined'),
    ]),
  )
})

const toCover = async (who: 'Radia' | 'Linus') =>
  (await org.system(work => absencesToCover(work, org.id[who]))).map(
    ({ id }) => Object.entries(ids).find(([, each]) => each === id)?.[0],
  )

describe('what somebody is asked to cover', () => {
  test('is not over and not answered, the earliest first', async () => {
    expect(await toCover('Radia')).toEqual(['last day', 'open', 'later'])
    expect(await toCover('Linus')).toEqual([])
  })

  test('does not hold what was cancelled, which nobody finds any more', async () => {
    const id = ids['later'] ?? ''
    expect(await org.system(work => updateAbsence(work, id, 1, { cancelledAt: work.now }))).toBe(true)
    expect(await toCover('Radia')).toEqual(['last day', 'open'])
    expect(await org.system(work => absenceById(work, id))).toBeNull()
  })
})

test('an absence is saved over the version that was read, and over no other', async () => {
  const id = ids['accepted'] ?? ''
  expect(await org.system(work => updateAbsence(work, id, 2, { toOn: null }))).toBe(false)
  expect(await org.system(work => updateAbsence(work, id, 1, { toOn: '2026-06-05' }))).toBe(true)
  expect(await org.system(work => absenceById(work, id))).toEqual({
    ...{ id, personId: org.id.Linus, from: '2026-06-01', to: '2026-06-05' },
    ...{ coverId: org.id.Radia, coverState: 'accepted', rev: 2 },
  })
})
