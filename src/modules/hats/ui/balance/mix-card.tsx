import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { formatNumber } from '#ui/words/numbers.ts'
import type { BalanceView } from '../../balance/contract.ts'
import { MixBar, rangeWords, said } from './mix-bar.tsx'
import { t } from './words.ts'

/** The sentence, the bar below it, and what they may never be used for; or what is missing before anything is said. */
export function MixCard({ balance }: { readonly balance: BalanceView }) {
  const { told, expected, ownTasks, marked, recorded } = balance
  return (
    <Card
      title={told === null ? t('few.title') : t('bar.title')}
      aside={told !== null && t('one.counts', { events: recorded.events, weeks: recorded.weeks })}
    >
      <Stack gap={16}>
        {told === null ? (
          <Missing recorded={balance.recorded} />
        ) : (
          <>
            <p className="hb-said">{t('bar.said', said(told))}</p>
            <MixBar told={told} expected={expected} />
          </>
        )}
        <div className="hb-words">
          <p>{expectedWords(balance)}</p>
          {balance.outside !== null && <p>{t(balance.outside ? 'outside' : 'within')}</p>}
          {ownTasks > 0 && <p className="fl-quiet">{t('own', { count: ownTasks })}</p>}
          {marked > 0 && <p className="fl-quiet">{t('marked', { count: marked })}</p>}
          <p className="fl-quiet">
            <strong>{t('neverFor')}</strong> {t('onlyYou')}
          </p>
        </div>
      </Stack>
    </Card>
  )
}

function Missing({ recorded }: Pick<BalanceView, 'recorded'>) {
  const { events, weeks, spread, needs } = recorded
  const enough = events >= needs.events && weeks >= needs.weeks
  return (
    <>
      <ul className="hb-list">
        <li>{t('few.events', { have: events, need: needs.events })}</li>
        <li>{t('few.weeks', { have: weeks, need: needs.weeks })}</li>
        {enough && !spread && <li>{t('few.spread')}</li>}
      </ul>
      <p className="fl-quiet">{t('few.hint')}</p>
    </>
  )
}

function expectedWords({ expected, acting, open }: BalanceView): string {
  if (expected === null) return t('expected.none')
  const words = t(acting ? 'expected.acting' : 'expected.level', { range: rangeWords(expected) })
  const points = Math.max(-15, Math.min(15, 5 * (open.lead - open.manage)))
  if (points === 0) return words
  return `${words} ${t(points > 0 ? 'expected.up' : 'expected.down', { points: formatNumber(Math.abs(points)) })}`
}
