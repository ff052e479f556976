import { Link } from '#ui/link.tsx'
import type { AimCard, Counts } from '../../contract.ts'
import { useAimAddress } from '../aim-address.ts'
import { CountsInWords } from '../counts-in-words.tsx'
import { HealthMark } from '../health-mark.tsx'

const NO_GOALS = { onTrack: 0, atRisk: 0, offTrack: 0, stale: 0, noData: 0, notLive: 0, closed: 0 }

/** A strategy with its why and the counts of all goals below it; `counts` is undefined until they are known. */
export function StrategyTile({
  strategy,
  counts,
}: {
  readonly strategy: AimCard
  readonly counts: Counts | null | undefined
}) {
  const address = useAimAddress()
  return (
    <article className="strategy-tile">
      <h3>
        <Link to={address(strategy.id)}>{strategy.title}</Link>
      </h3>
      <p className="fl-quiet">
        <HealthMark aim={strategy} /> {strategy.owner?.name}
      </p>
      {strategy.why !== '' && <p className="strategy-tile-why">{strategy.why}</p>}
      <p className="fl-quiet strategy-tile-counts">
        {counts !== undefined && <CountsInWords counts={counts ?? NO_GOALS} />}
      </p>
    </article>
  )
}
