import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { ExchangeView } from '../contract.ts'
import './charters.css'
import { ClarityForm } from './clarity-form.tsx'
import { PicksForm } from './picks-form.tsx'
import { charters, TOUCHED, useExchange } from './queries.ts'
import { RevealedClarity } from './revealed-clarity.tsx'
import { RevealedPicks } from './revealed-picks.tsx'
import { t } from './words.ts'

/** A question that the reader and one other person answer without seeing each other's answer. */
export function ExchangePage() {
  const exchange = useExchange(useParam('id'))
  return (
    <Loaded query={exchange} skeleton={<SkeletonCard height={420} />}>
      {exchange => <Shown key={exchange.id} exchange={exchange} />}
    </Loaded>
  )
}

function Shown({ exchange }: { readonly exchange: ExchangeView }) {
  const { kind, side, revealed, state } = exchange
  const other = side === 'person' ? exchange.manager : exchange.person
  return (
    <>
      <PageHead
        above={<Link to="/charters">{t('title')}</Link>}
        title={t(`exchange.${kind}`)}
        sub={
          <>
            <span>{t('exchange.with', { name: other.name })}</span>
            {state === 'cancelled' && <span>{t('exchange.cancelled')}</span>}
            {state === 'settled' && <span>{t('exchange.settled')}</span>}
          </>
        }
        acts={<Acts exchange={exchange} />}
      />
      {state === 'asked' && (
        <Card>
          {kind === 'priorities' ? (
            <PicksForm exchange={exchange} other={other.name} />
          ) : (
            <ClarityForm exchange={exchange} other={other.name} />
          )}
          <p className="fl-quiet" role="status">
            {t(exchange.otherHasAnswered ? 'other.yes' : 'other.no', { name: other.name })}
          </p>
        </Card>
      )}
      {revealed?.picks && <RevealedPicks exchange={exchange} revealed={revealed} />}
      {revealed?.clarity && <RevealedClarity exchange={exchange} clarity={revealed.clarity} />}
    </>
  )
}

function Acts({ exchange: { id, may } }: { readonly exchange: ExchangeView }) {
  const settle = useAction({
    run: () => charters.settleExchange({ params: { id } }),
    refresh: TOUCHED,
    done: t('settled'),
    failure: 'toast',
  })
  const cancel = useAction({
    run: () => charters.cancelExchange({ params: { id } }),
    refresh: TOUCHED,
    done: t('takenBack'),
    failure: 'toast',
  })
  return (
    <>
      {may.includes('cancel') && (
        <Button tone="quiet" pending={cancel.pending} onClick={() => void cancel.go()}>
          {t('takeBack')}
        </Button>
      )}
      {may.includes('settle') && (
        <Button tone="primary" icon="check" pending={settle.pending} onClick={() => void settle.go()}>
          {t('settle')}
        </Button>
      )}
    </>
  )
}
