import { type CSSProperties, useState } from 'react'
import { Card } from '#ui/card.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { formatDate } from '#ui/words/dates.ts'
import { formatPercent } from '#ui/words/numbers.ts'
import type { BalanceView } from '../../balance/contract.ts'
import { ActsList } from './acts-list.tsx'
import './balance.css'
import { t } from './words.ts'

type Part = BalanceView['kinds'][number]

const TOP = 5

/** The kinds of acts that weigh most, each opening to its single acts. */
export function KindsCard({ balance: { kinds, from } }: { readonly balance: BalanceView }) {
  const [all, setAll] = useState(false)
  if (kinds.length === 0)
    return (
      <Card title={t('kinds.title')}>
        <EmptyState title={t('kinds.empty')} icon="compass">
          {t('few.hint')}
        </EmptyState>
      </Card>
    )
  const rest = kinds.length - TOP
  return (
    <Card flush title={t('kinds.title')} aside={t('kinds.aside', { from: formatDate(from) })}>
      <p className="fl-quiet hb-rest">{t('kinds.hint')}</p>
      {kinds.slice(0, all ? kinds.length : TOP).map(part => (
        <KindLine key={part.kind} part={part} />
      ))}
      {rest > 0 && !all && (
        <div className="hb-rest">
          <button
            type="button"
            className="fl-button"
            data-tone="quiet"
            data-size="s"
            onClick={() => setAll(true)}
          >
            {t('kinds.more', { count: rest })}
          </button>
        </div>
      )}
    </Card>
  )
}

function KindLine({ part }: { readonly part: Part }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="hb-kind" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="right" size={14} />
        <b>{t(`kind.${part.kind}`)}</b>
        <span>{part.events}</span>
        <span className="hb-weight">
          <i style={{ '--share': part.share } as CSSProperties} aria-hidden="true" />
          {t('kinds.share', { share: formatPercent(part.share) })} · {t(hatOf(part))}
        </span>
      </summary>
      {open && <ActsList kind={part.kind} />}
    </details>
  )
}

/** Which hat something mostly was. */
function hatOf({ lead }: Pick<Part, 'lead'>) {
  if (lead < 0.35) return 'hat.manage'
  return lead > 0.65 ? 'hat.lead' : 'hat.both'
}
