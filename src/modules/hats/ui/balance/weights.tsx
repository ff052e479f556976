import { Disclosure } from '#ui/disclosure.tsx'
import { formatNumber, formatPercent } from '#ui/words/numbers.ts'
import { KINDS, WEIGHTS } from '../../balance/contract.ts'
import './balance.css'
import { t } from './words.ts'

/** How much everything counts that can be recorded, and how much of it is leading: the same for everybody. */
export function Weights() {
  return (
    <Disclosure summary={t('weights.title')}>
      <div className="hb-words">
        <ul className="hb-list">
          {KINDS.map(kind => (
            <li key={kind}>
              {t('weights.line', {
                kind: t(`kind.${kind}`),
                weight: formatNumber(WEIGHTS[kind].weight),
                lead: formatPercent(WEIGHTS[kind].lead),
              })}
            </li>
          ))}
        </ul>
        <p className="fl-quiet">{t('weights.topics')}</p>
        <p className="fl-quiet">{t('weights.decay')}</p>
      </div>
    </Disclosure>
  )
}
