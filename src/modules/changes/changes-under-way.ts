import { organisationOf } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { expectedShare, latestReading } from './adoption/adoption.ts'
import { impactedTeams } from './change.ts'
import type { ChangeKind, ChangeState } from './contract/words.ts'
import { changesSeen } from './store/changes.ts'
import { type Warning, warningsOf } from './warnings.ts'

/** What is read of an open change by who advises people (practice §3.2, H07, H09, H10). Ids and numbers, no words. */
export interface ChangeUnderWay {
  readonly id: string
  readonly kind: ChangeKind
  readonly state: ChangeState
  readonly sponsorId: string
  readonly managerId: string
  readonly goalId: string | null
  /** Impacted teams, as named on the impact map; teams below them are touched as well. */
  readonly teamIds: readonly string[]
  /** Impact owners, each once. */
  readonly ownerIds: readonly string[]
  /** See `warnings.ts`: code and how often. */
  readonly warnings: readonly Warning[]
  /** Lowest latest share of use and what was expected of that measure today, both 0–1; null without a reading. */
  readonly adoption: { readonly share: number; readonly expected: number } | null
}

/** Every open change, whoever asks: also those that are not announced, so tell nobody but sponsor and manager of them. Two statements. */
export async function changesUnderWay(work: Work): Promise<ChangeUnderWay[]> {
  const calendar = await organisationOf(work)
  return (await changesSeen(work, null, { open: true })).map(change => {
    const { id, kind, state, sponsorId, managerId, goalId } = change
    const read = change.measures
      .filter(({ aspect }) => aspect === 'use')
      .flatMap(measure => {
        const latest = latestReading(measure)
        return latest === null ? [] : [{ share: latest.share, expected: expectedShare(measure, work.today) }]
      })
      .sort((a, b) => a.share - b.share)
    return {
      ...{ id, kind, state, sponsorId, managerId, goalId },
      teamIds: impactedTeams(change),
      ownerIds: [...new Set(change.impacts.map(({ ownerId }) => ownerId).filter(id => id !== null))],
      warnings: warningsOf(change, work.today, calendar),
      adoption: read[0] ?? null,
    }
  })
}
