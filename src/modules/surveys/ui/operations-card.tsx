import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { Mark } from '#ui/marks/status.tsx'
import { formatDate } from '#ui/words/dates.ts'
import { formatPercent } from '#ui/words/numbers.ts'
import type { Operations } from '../contract.ts'
import { t } from './operations-words.ts'
import { useOperations } from './queries.ts'

/** For the people team: how surveys under way are answered, and how many teams the latest report keeps covered. */
export function OperationsCards() {
  const { data } = useOperations()
  if (data === undefined) return null
  return (
    <>
      <Card flush={data.underWay.length > 0} title={t('title')} aside={<Link to="/surveys">{t('all')}</Link>}>
        {data.underWay.length === 0 ? (
          <p className="fl-quiet">{t('none')}</p>
        ) : (
          <CardList>
            {data.underWay.map(survey => (
              <CardLine key={survey.id} hint={standing(survey)}>
                <Link to={`/surveys/${survey.id}`}>{survey.title}</Link>
              </CardLine>
            ))}
          </CardList>
        )}
      </Card>
      {data.latest !== null && <Latest latest={data.latest} />}
    </>
  )
}

function standing({ state, opensOn, closesOn, invited, answered }: Operations['underWay'][number]): string {
  const percent = formatPercent(invited === 0 ? null : answered / invited)
  if (state === 'scheduled') return t('scheduled', { date: opensOn === null ? '–' : formatDate(opensOn) })
  if (state === 'closed') return t('closed', { answered, invited, percent })
  if (closesOn === null) return t('open.always', { answered, invited, percent })
  return t('open', { answered, invited, percent, date: formatDate(closesOn) })
}

function Latest({ latest }: { readonly latest: NonNullable<Operations['latest']> }) {
  const { id, title, least, shown, broader, hidden } = latest
  return (
    <Card flush title={t('shown')} aside={<Link to={`/surveys/${id}/report`}>{title}</Link>}>
      <CardList>
        <CardLine mark={<Mark kind="on-track" />}>{t('shown.by', { count: shown })}</CardLine>
        {broader > 0 && (
          <CardLine mark={<Mark kind="stale" />}>{t('shown.broader', { count: broader, least })}</CardLine>
        )}
        {hidden > 0 && (
          <CardLine mark={<Mark kind="no-data" />}>{t('shown.hidden', { count: hidden })}</CardLine>
        )}
      </CardList>
    </Card>
  )
}
