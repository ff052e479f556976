import { useQuery } from '@tanstack/react-query'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { ProgressBar } from '#ui/states/progress-bar.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { AboutView } from '../../contract.ts'
import { ABOUT, surveys, TOUCHED, useMine } from '../queries.ts'
import { AgreeCard } from './agree-card.tsx'
import { RatersCard } from './raters-card.tsx'
import { ReadersCard } from './readers-card.tsx'
import { ReportCards } from './report-cards.tsx'
import '../surveys.css'
import { t } from './words.ts'

/** Views on one person, from the choice of raters to the report. */
export function AboutPage() {
  const id = useParam('id')
  const query = useQuery({
    queryKey: [...ABOUT, 'one', id],
    queryFn: ({ signal }) => surveys.readAbout({ params: { id } }, signal),
  })
  return (
    <Loaded query={query} skeleton={<SkeletonCard height={420} />}>
      {about => <Body about={about} />}
    </Loaded>
  )
}

function Body({ about }: { readonly about: AboutView }) {
  const { title, state, closesOn, may } = about
  return (
    <>
      <PageHead
        above={<Link to="/surveys/about">{t('title')}</Link>}
        title={title}
        sub={t(`state.${state}`, { date: closesOn === null ? '' : formatDate(closesOn) })}
        acts={<Acts about={about} />}
      />
      <WithAside aside={<Rules about={about} />}>
        {state === 'open' && <Answered about={about} />}
        {may.includes('agree') && <AgreeCard about={about} />}
        {may.includes('read') && <ReportCards about={about} />}
        {may.includes('share') && <ReadersCard about={about} />}
        {state !== 'closed' && <RatersCard about={about} />}
      </WithAside>
    </>
  )
}

function Acts({ about: { id, rev, may } }: { readonly about: AboutView }) {
  const mine = useMine().data?.surveys.find(each => each.id === id)
  const cancel = useAction({
    run: () => surveys.cancelAbout({ params: { id }, body: { rev } }),
    refresh: TOUCHED,
    done: t('cancelled'),
    failure: 'toast',
  })
  return (
    <>
      {may.includes('cancel') && (
        <Button tone="quiet" pending={cancel.pending} onClick={() => void cancel.go()}>
          {t('cancel')}
        </Button>
      )}
      {mine && !mine.answered && (
        <ButtonLink tone="primary" to={`/surveys/${id}/answer`}>
          {t('answer.own')}
        </ButtonLink>
      )}
    </>
  )
}

function Answered({ about: { answered, invited } }: { readonly about: AboutView }) {
  return (
    <Card title={t('answered')}>
      <ProgressBar label={t('answered')} value={invited === 0 ? null : answered / invited} />
      <p>{t('answered.say', { answered, invited })}</p>
    </Card>
  )
}

function Rules({ about: { least, leastComments, subject } }: { readonly about: AboutView }) {
  return (
    <Card title={t('rules')}>
      <ul className="srv-fixed">
        <li>{t('rules.reads', { name: subject.name })}</li>
        <li>{t('rules.pools', { least })}</li>
        <li>{t('rules.comments', { least: leastComments })}</li>
        <li>{t('rules.never')}</li>
      </ul>
    </Card>
  )
}
