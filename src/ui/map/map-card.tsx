import { memo } from 'react'
import type { PlacedNode } from './layout-map.ts'
import { CARD_SIZE } from './layout-map.ts'
import type { Detail } from './visible-nodes.ts'

/** One near card, placed on the sheet in map units. Pointer and keyboard are handled by the map around it. */
export const MapCard = memo(function MapCard(props: {
  readonly placed: PlacedNode
  readonly detail: Detail
  readonly onAction: (id: string) => void
}) {
  const { placed, detail, onAction } = props
  const { node, scale } = placed
  const style = {
    width: placed.w / scale,
    height: CARD_SIZE[node.look].h,
    transform: `translate(${placed.x}px, ${placed.y}px) scale(${scale})`,
  }
  const className = `map-card map-card-${node.look}`
  return (
    <div className={className} style={style} data-detail={detail} data-dimmed={node.dimmed}>
      {node.eyebrow !== undefined && <p className="map-card-eyebrow">{node.eyebrow}</p>}
      <p className="map-card-title">{node.title}</p>
      {node.lines?.map(line => (
        <p key={line} className="map-card-line">
          {line}
        </p>
      ))}
      {node.flag !== undefined && (
        <p className={`map-card-flag map-mark-${node.flag.tone}`}>
          <i aria-hidden="true">{node.flag.symbol}</i>
          <span>{node.flag.word}</span>
        </p>
      )}
      {(node.mark !== undefined || node.badge !== undefined) && (
        <p className="map-card-foot">
          {node.mark !== undefined && (
            <span className={`map-mark map-mark-${node.mark.tone}`}>
              <i aria-hidden="true">{node.mark.symbol}</i>
              <span>{node.mark.word}</span>
            </span>
          )}
          {node.badge !== undefined && <span className="map-card-badge">{node.badge}</span>}
        </p>
      )}
      {node.tally !== undefined && node.tally.length > 0 && (
        <p className="map-card-foot map-card-tally">
          {node.tally.map(each => (
            <span
              key={each.word}
              className={`map-mark map-mark-${each.tone}`}
              title={`${each.count} ${each.word}`}
            >
              <i aria-hidden="true">{each.symbol}</i>
              {each.count}
            </span>
          ))}
        </p>
      )}
      {node.action !== undefined && (
        <button type="button" tabIndex={-1} className="map-card-action" onClick={() => onAction(node.id)}>
          {node.action}
        </button>
      )}
    </div>
  )
})
