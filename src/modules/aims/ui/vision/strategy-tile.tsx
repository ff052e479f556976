import { Link } from '#ui/link.tsx'
import type { AimCard } from '../../contract.ts'
import { CountsInWords } from '../counts-in-words.tsx'
import { childrenOf } from '../direction/map-nodes.ts'
import { HealthMark } from '../health-mark.tsx'
import { useMap } from '../queries.ts'

/** A strategy with its why and the counts of its goals. */
export function StrategyTile({ strategy }: { readonly strategy: AimCard }) {
  const map = useMap({})
  const counts = map.data?.nodes.find(aim => aim.id === strategy.id)?.counts
  const goals = map.data === undefined ? [] : (childrenOf(map.data.nodes).get(strategy.id) ?? [])
  return (
    <article className="strategy-tile">
      <h3>
        <Link to={`/aims/${strategy.id}`}>{strategy.title}</Link>
      </h3>
      <p className="fl-quiet">
        <HealthMark aim={strategy} /> {strategy.owner?.name}
      </p>
      {strategy.why !== '' && <p className="strategy-tile-why">{strategy.why}</p>}
      {counts !== undefined && (
        <p className="fl-quiet">
          {counts === null || goals.length === 0 ? (
            <CountsInWords counts={NO_GOALS} />
          ) : (
            <CountsInWords counts={counts} />
          )}
        </p>
      )}
    </article>
  )
}

const NO_GOALS = { onTrack: 0, atRisk: 0, offTrack: 0, stale: 0, noData: 0, notLive: 0, closed: 0 }
