import { Card } from '#ui/card.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { formatDate, withDates } from '#ui/words/dates.ts'
import type { ChangePage } from '../contract.ts'
import { t } from './words.ts'

const STAGES = ['shaping', 'announced', 'rolling_out', 'embedding', 'embedded'] as const

/** How far a change is, and what stands between it and the next step for who may take it. */
export function Stages({ page }: { readonly page: ChangePage }) {
  const at = (STAGES as readonly string[]).indexOf(page.state)
  const ahead = page.next.find(({ to, may, missing }) => to !== 'stopped' && may && missing.length > 0)
  return (
    <>
      <ol className="chg-stages" aria-label={t('stages.label')}>
        {STAGES.map((stage, index) => (
          <li
            key={stage}
            data-past={index < at || undefined}
            aria-current={stage === page.state ? 'step' : undefined}
          >
            {index < at && <Icon name="check" size={13} />}
            {t(`state.${stage}`)}
            {dayOf(page, stage)}
          </li>
        ))}
        {page.state === 'stopped' && (
          <li aria-current="step">
            {t('state.stopped')}
            {page.endedOn !== null && <span className="fl-faint"> {formatDate(page.endedOn)}</span>}
          </li>
        )}
      </ol>
      {ahead !== undefined && ahead.to !== 'shaping' && ahead.to !== 'stopped' && (
        <Card title={t(`before.${ahead.to}`)}>
          <ul className="chg-missing">
            {ahead.missing.map(({ field, code, message, fix }) => (
              <li key={`${field} ${code}`}>
                {withDates(message)} <span className="fl-quiet">{withDates(fix)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

function dayOf(page: ChangePage, stage: (typeof STAGES)[number]) {
  const days = {
    shaping: page.createdOn,
    announced: page.announcedOn,
    rolling_out: page.rolledOutOn,
    embedding: null,
    embedded: page.state === 'embedded' ? page.endedOn : null,
  }
  const on = days[stage]
  return on === null ? null : <span className="fl-faint"> {formatDate(on)}</span>
}
