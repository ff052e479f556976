import { ButtonLink } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Row, Stack, WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { LoadedPage } from '#ui/states/loaded-page.tsx'
import { ProgressBar } from '#ui/states/progress-bar.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { SurveyPage as Page } from '../contract.ts'
import { textIn } from './asked.ts'
import { DatesCard } from './dates-card.tsx'
import { HeadActs } from './head-acts.tsx'
import { NamedAnswers } from './named-answers.tsx'
import { useParticipation, useSurvey } from './queries.ts'
import { RotationCard } from './rotation-card.tsx'
import { Steps } from './steps.tsx'
import { stateWords } from './survey-line.tsx'
import './surveys.css'
import { t } from './words.ts'

/** One survey: how it stands and what can be done now. */
export function SurveyPage() {
  const query = useSurvey(useParam('id'))
  return (
    <LoadedPage title={t('one')} query={query} skeleton={<SkeletonCard height={420} />}>
      {page => <Body page={page} />}
    </LoadedPage>
  )
}

function Body({ page }: { readonly page: Page }) {
  const { title, kind, mode, state, purpose, steps } = page
  return (
    <>
      <PageHead
        title={title}
        above={<Link to="/surveys">{t('title')}</Link>}
        sub={[t(`kind.${kind}`), stateWords(page), t(`mode.${mode}`)].join(' · ')}
        acts={<HeadActs page={page} />}
      />
      <WithAside aside={steps.length > 0 && <Steps steps={steps} />}>
        {purpose && <p className="srv-purpose">{purpose}</p>}
        <About page={page} />
        {!page.actions.includes('read') && <p>{t('people.only')}</p>}
        {page.actions.includes('follow') && page.invited > 0 && state !== 'cancelled' && (
          <Participation page={page} />
        )}
        {(state === 'shared' || (state === 'closed' && page.actions.includes('follow'))) && (
          <Heard page={page} />
        )}
        {page.codes.length > 0 && <Codes page={page} />}
        {state === 'draft' && kind === 'pulse' && page.actions.includes('edit') && (
          <RotationCard page={page} />
        )}
        {(kind === 'onboarding' || kind === 'exit') && page.actions.includes('follow') && (
          <DatesCard page={page} />
        )}
        {mode === 'named' && page.actions.includes('follow') && state !== 'draft' && (
          <NamedAnswers page={page} />
        )}
        <Asked page={page} />
      </WithAside>
    </>
  )
}

/** The change whose teams it asks, who asked for it, and what happens next while it is a draft. */
function About({ page: { about, state, opensOn, actions } }: { readonly page: Page }) {
  if (about === null) return null
  const { change, askedBy } = about
  return (
    <p>
      {change !== null && (
        <>
          <Link to={`/changes/${change.id}`}>{t('change.about', { change: change.name })}</Link>{' '}
        </>
      )}
      {askedBy !== null && t('change.askedBy', { name: askedBy.name })}{' '}
      {state === 'draft' &&
        opensOn !== null &&
        !actions.includes('launch') &&
        t('change.waits', { date: formatDate(opensOn) })}
    </p>
  )
}

function Participation({ page: { id, state } }: { readonly page: Page }) {
  const query = useParticipation(id)
  return (
    <Card title={t('part.title')}>
      <Loaded query={query}>
        {({ invited, answered }) => (
          <Stack gap={8}>
            <ProgressBar label={t('part.title')} value={invited === 0 ? null : answered / invited} />
            <p>
              {state === 'open' || state === 'scheduled'
                ? t('part.say', { answered, invited })
                : t('part.ended', { answered, invited })}
            </p>
          </Stack>
        )}
      </Loaded>
    </Card>
  )
}

/** The way to what came of it: for everybody once it is shared, for the people team before. */
function Heard({ page: { id, state } }: { readonly page: Page }) {
  return (
    <Card title={t('heard.title')}>
      <Stack gap={12}>
        <p>{state === 'shared' ? t('heard.say') : `${t('closed.say')} ${t('closed.people')}`}</p>
        <Row>
          <ButtonLink
            tone={state === 'shared' ? 'primary' : 'plain'}
            icon="listen"
            to={`/surveys/${id}/report`}
          >
            {t('act.results')}
          </ButtonLink>
          <ButtonLink to={`/surveys/${id}/actions`}>{t('closed.actions')}</ButtonLink>
        </Row>
      </Stack>
    </Card>
  )
}

function Codes({ page: { id, codes } }: { readonly page: Page }) {
  return (
    <Card title={t('codes.title')} flush>
      <CardList>
        {codes.map(({ unitId, name, people, used }) => (
          <CardLine
            key={name}
            hint={t('codes.left', { used, people })}
            act={
              unitId !== null &&
              used < people && (
                <ButtonLink size="s" to={`/surveys/${id}/codes?team=${unitId}&count=${people - used}`}>
                  {t('act.print')}
                </ButtonLink>
              )
            }
          >
            {name}
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}

function Asked({ page: { definition } }: { readonly page: Page }) {
  if (definition === null) return null
  const { language } = definition
  return (
    <Card title={t('asked.title')}>
      {definition.sections.map(({ code, title, questions }) => (
        <section key={code} className="srv-asked">
          <h3>{textIn(title, language, language)}</h3>
          <ol>
            {questions.map(question => (
              <li key={question.code}>{textIn(question.text, language, language)}</li>
            ))}
          </ol>
        </section>
      ))}
    </Card>
  )
}
