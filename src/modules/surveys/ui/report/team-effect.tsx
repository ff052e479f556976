import { Card } from '#ui/card.tsx'
import { formatPercent } from '#ui/words/numbers.ts'
import type { Drivers } from '../../contract.ts'
import { t } from './words.ts'

/** How much of an outcome lies between teams: what can be measured here of “managers account for 70 %”. */
export function TeamEffect({ answer: { teams, heading } }: { readonly answer: Drivers }) {
  return (
    <Card title={t('teams.title')}>
      {teams === null ? (
        <p className="srp-hatched">
          <strong>{t('why.title')}.</strong>{' '}
          {heading.unit?.key === 'all' ? t('teams.none') : t('teams.whole')}
        </p>
      ) : (
        <>
          <p className="srp-large">{formatPercent(teams.share)}</p>
          <p className="fl-quiet">
            {t('teams.interval', {
              low: formatPercent(teams.interval.low),
              high: formatPercent(teams.interval.high),
              ...{ teams: teams.teams, people: teams.people },
            })}
          </p>
          <p className="fl-measure srp-under">{t('teams.say')}</p>
        </>
      )}
    </Card>
  )
}
