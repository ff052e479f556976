import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Stack, WithAside } from '#ui/layout.tsx'
import { useGo } from '#ui/place.ts'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { LaunchView, SurveyPage } from '../../contract.ts'
import { LAUNCHED, surveys, useLaunch } from '../queries.ts'
import { Problems } from './problems.tsx'
import { t } from './words.ts'

/** What a launch does and fixes, and what is in its way. */
export function LaunchPart({ page }: { readonly page: SurveyPage }) {
  const query = useLaunch(page.id, page.rev)
  return (
    <Loaded query={query}>
      {view => (
        <WithAside aside={<Fixed page={page} />}>
          <Card title={t('launch.title')}>
            <Stack gap={16}>
              <Summary page={page} view={view} />
              <Problems problems={view.problems} />
              <Launch page={page} view={view} />
            </Stack>
          </Card>
        </WithAside>
      )}
    </Loaded>
  )
}

function Summary({ page, view }: { readonly page: SurveyPage; readonly view: LaunchView }) {
  const { opensOn, closesOn, mode, least, leastComments } = page
  if (view.dated !== null) return <p>{t('launch.dated')}</p>
  const date = opensOn === null ? t('launch.today') : formatDate(opensOn)
  return (
    <div className="srv-summary">
      <p className="srv-count">{t('launch.invited', { count: view.invited })}</p>
      {view.byCode > 0 && <p>{t('launch.byCode', { count: view.byCode })}</p>}
      <p>
        {t(view.byCode > 0 ? 'launch.mail' : 'launch.mail.all', { date })}{' '}
        {closesOn !== null && t('launch.until', { date: formatDate(closesOn) })}
      </p>
      <p>{mode === 'named' ? t('launch.named') : t('launch.shown', { least, comments: leastComments })}</p>
    </div>
  )
}

function Launch({ page: { id, rev }, view }: { readonly page: SurveyPage; readonly view: LaunchView }) {
  const go = useGo()
  const launch = useAction({
    run: () => surveys.launchSurvey({ params: { id }, body: { rev } }),
    refresh: LAUNCHED,
    done: t('launch.done'),
    onDone: () => go(`/surveys/${id}`),
    failure: 'toast',
  })
  if (view.problems.length > 0) return null
  return (
    <div>
      <Button tone="primary" pending={launch.pending} onClick={() => void launch.go()}>
        {t('launch.do')}
      </Button>
    </div>
  )
}

function Fixed({ page: { least, leastComments, mode } }: { readonly page: SurveyPage }) {
  return (
    <Card title={t('fixed.title')}>
      <ul className="srv-fixed">
        <li>{t('fixed.questions')}</li>
        <li>{t('fixed.people')}</li>
        {mode === 'anonymous' && <li>{t('fixed.thresholds', { least, comments: leastComments })}</li>}
        <li>{t('fixed.names')}</li>
      </ul>
      <p className="fl-quiet">{t('fixed.still')}</p>
    </Card>
  )
}
