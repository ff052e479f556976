import { PersonName } from '#ui/marks/avatar.tsx'
import { formatNumber } from '#ui/words/numbers.ts'
import { When } from '#ui/words/when.tsx'
import './aim-card.css'
import type { AimCard as Card } from '../contract.ts'
import { AimLink } from './aim-link.tsx'
import { HealthMark } from './health-mark.tsx'
import { t } from './words.ts'

/** One aim on a line: title, how it stands, owner, due, and its own value. For lists; a `<li>` belongs around it. */
export function AimCard({ aim }: { readonly aim: Card }) {
  return (
    <div className="aim-card">
      <div className="aim-card-words">
        <AimLink aim={{ id: aim.id, title: aim.title }} />
        <p className="fl-quiet aim-facts">
          <HealthMark aim={aim} />
          {aim.owner !== null && <PersonName name={aim.owner.name} size={20} />}
          {aim.dueOn !== null && (
            <span>
              {t('due.on', { date: '' })}
              <When at={aim.dueOn} short />
            </span>
          )}
          {aim.link !== null && <span>{t(`link.${aim.link}`)}</span>}
        </p>
      </div>
      <AimValue aim={aim} />
    </div>
  )
}

/** “25 of 40 sites”, or nothing when the aim has no value. */
function AimValue({ aim }: { readonly aim: Pick<Card, 'current' | 'target' | 'unit'> }) {
  if (aim.current === null) return null
  return (
    <span className="aim-value fl-numeric">
      <b>{formatNumber(aim.current)}</b>
      {aim.target !== null && <span className="fl-quiet"> → {formatNumber(aim.target)}</span>}
      <span className="fl-quiet"> {aim.unit}</span>
    </span>
  )
}
