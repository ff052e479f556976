import { memo } from 'react'
import { Avatar } from '#ui/marks/avatar.tsx'
import { formatNumber } from '#ui/words/numbers.ts'
import { t } from '../words.ts'
import './chart.css'
import type { Placed } from './layout-chart.ts'

/** One person in the chart. Pointer and keyboard are handled by the chart around it. */
export const OrgCard = memo(function OrgCard({
  placed,
  detail,
  onTurn,
}: {
  readonly placed: Placed
  readonly detail: 'full' | 'name'
  readonly onTurn: (index: number) => void
}) {
  const { node, open, x, y, w, h } = placed
  return (
    <div
      className="org-card"
      data-detail={detail}
      data-leads={node.leads || undefined}
      data-away={node.away || undefined}
      data-hangs={placed.hangs || undefined}
      style={{ width: w, height: h, transform: `translate(${x}px, ${y}px)` }}
    >
      {detail === 'full' && <Avatar name={node.name} size={34} />}
      <div className="org-card-words">
        <p className="org-card-name">{node.name}</p>
        {detail === 'full' && (
          <>
            <p className="org-card-line">{node.title}</p>
            <p className="org-card-line">
              {node.team}
              {node.acting && ` · ${t('chart.acting')}`}
              {node.away && ` · ${t('chart.away')}`}
            </p>
          </>
        )}
      </div>
      {open !== null && (
        <button
          type="button"
          tabIndex={-1}
          className="org-card-turn"
          aria-expanded={open}
          aria-label={t(open ? 'chart.close' : 'chart.open', { name: node.name })}
          onClick={() => onTurn(node.index)}
        >
          {open ? '−' : `+ ${formatNumber(node.below)}`}
        </button>
      )}
    </div>
  )
})
