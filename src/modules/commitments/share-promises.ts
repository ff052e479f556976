import { ruleBroken } from '#kernel/errors.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { PromiseShare } from './contract.ts'
import { replaceShares } from './store/shares.ts'

/** Chooses who sees the actor's promises, or only how many were kept. What is left out is shown to nobody. */
export async function sharePromises(
  work: Work,
  shares: readonly PromiseShare[],
): Promise<{ shares: PromiseShare[] }> {
  const me = actingPerson(work)
  if (new Set(shares.map(({ audience }) => audience)).size < shares.length)
    throw ruleBroken('shares', 'audience_twice', 'The same audience is there twice.', 'Name each once.')
  await replaceShares(work, me, shares)
  await work.publish({
    type: 'promises.shared',
    subject: { kind: 'person', id: me },
    data: { shares },
  })
  return { shares: [...shares] }
}
