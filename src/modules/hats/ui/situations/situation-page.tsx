import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { WithAside } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Evidence, HatTag } from '#ui/marks/hat.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam } from '#ui/place.ts'
import { Quote } from '#ui/quote.tsx'
import { useSession } from '#ui/server/session.ts'
import { LoadedPage } from '#ui/states/loaded-page.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatDate, withDates } from '#ui/words/dates.ts'
import { When } from '#ui/words/when.tsx'
import type { SituationPage as Page } from '../../contract.ts'
import { StepsCard } from '../steps/steps-card.tsx'
import { AboutMeCard } from './about-me-card.tsx'
import { AnswerDialog, type Put } from './answer-dialog.tsx'
import { numberWords } from './number-words.ts'
import { useAnswer, useSituation } from './queries.ts'
import { recordOf } from './record-of.ts'
import { CalmWords, firstHat, Since, seenWords } from './situation-card.tsx'
import './situations.css'
import { t } from './words.ts'

/** One situation: why, what helps, when it is over, who sees it, and how it came. */
export function SituationPage() {
  const query = useSituation(useParam('id'))
  return (
    <LoadedPage title={t('title')} query={query} skeleton={<SkeletonCard height={420} />}>
      {page => <Body page={page} />}
    </LoadedPage>
  )
}

function Body({ page }: { readonly page: Page }) {
  const { person } = useSession()
  const { title, about, mine, state, hat, notices } = page
  return (
    <>
      <PageHead
        title={about.name === null || about.id === person.id ? title : `${title}: ${about.name}`}
        above={<Link to="/hats">{t('title')}</Link>}
        sub={
          <>
            {(hat === 'both' ? (['lead', 'manage'] as const) : [firstHat(page)]).map(each => (
              <HatTag key={each} hat={each} />
            ))}
            <span>
              <Since situation={{ ...page, hat: firstHat(page) }} />
              {state !== 'open' && state !== 'accepted' && ` · ${stateWords(page)}`}
            </span>
          </>
        }
        acts={mine && isOn(page) && <Acts page={page} />}
      />
      <WithAside
        aside={
          <>
            <Card title={t('clears')}>
              <p>{page.clears}</p>
            </Card>
            <Card title={t('seenBy')}>
              <p>{page.seenBy}</p>
              {!mine && <p className="fl-quiet">{seenWords(page, person.id)}</p>}
            </Card>
            <HowItCame page={page} />
          </>
        }
      >
        <Why page={page} says={notices} />
        {page.rule === 'H06' && !mine && about.id === person.id && (
          <AboutMeCard page={page} isOn={isOn(page)} />
        )}
        <StepsCard page={page} />
      </WithAside>
    </>
  )
}

/** Neither over, nor enough for whom it is about. */
function isOn({ state, enoughOn }: Page): boolean {
  return state !== 'cleared' && enoughOn === null
}

function stateWords({ state, clearedOn, snoozedUntil, enoughOn }: Page): string {
  if (enoughOn !== null) return t('state.enough', { date: formatDate(enoughOn) })
  if (state === 'cleared')
    return t('state.cleared', { date: clearedOn === null ? '' : formatDate(clearedOn) })
  return state === 'snoozed' && snoozedUntil !== null
    ? t('later.until', { date: formatDate(snoozedUntil) })
    : t('state.dismissed')
}

function Acts({ page }: { readonly page: Page }) {
  const [put, setPut] = useState<Put | null>(null)
  const answer = useAnswer(page)
  const isAside = page.state === 'snoozed' || page.state === 'dismissed'
  return (
    <>
      {page.state !== 'accepted' && (
        <Button tone="primary" pending={answer.pending} onClick={() => void answer.go({ answer: 'fits' })}>
          {t(isAside ? 'bringBack' : 'fits')}
        </Button>
      )}
      {!isAside && <Button onClick={() => setPut('later')}>{t('later')}</Button>}
      {page.state !== 'dismissed' && (
        <Button onClick={() => setPut('does_not_fit')}>{t('doesNotFit')}</Button>
      )}
      {put !== null && <AnswerDialog situation={page} put={put} onClose={() => setPut(null)} />}
    </>
  )
}

/** The records that speak for it, those that decided first; each with what it was judged by. */
function Why({ page, says }: { readonly page: Page; readonly says: string }) {
  const evidence = page.evidence.filter(each => each.says !== '')
  return (
    <Card title={t('evidence')}>
      <p className="fl-quiet hat-says">{says}</p>
      <CalmWords {...page} />
      <div data-hat={firstHat(page)}>
        <Evidence>
          {evidence.map(each => (
            <li key={each.says}>
              <Sentence evidence={each} />{' '}
              {each.decides && each.counts !== null && (
                <span className="fl-faint">
                  {t(`evidence.${each.counts}`, { threshold: numberWords(each.threshold, each.isShare) })}
                </span>
              )}
            </li>
          ))}
        </Evidence>
        {page.context !== '' && page.about.name !== null && (
          <div className="hat-context">
            <Quote by={page.about.name}>{page.context}</Quote>
          </div>
        )}
      </div>
    </Card>
  )
}

/** A sentence that leads to the record it was read from, where there is one to open. */
function Sentence({ evidence: { says, ref } }: { readonly evidence: Page['evidence'][number] }) {
  const to = ref === null ? null : recordOf(ref)
  return to === null ? withDates(says) : <Link to={to}>{withDates(says)}</Link>
}

/** What became of it; who reads it beside the wearer is told who said so. */
function howWords(to: string, { mine, wearer }: Page): string {
  const isTheirs = !mine && (to === 'accepted' || to === 'dismissed')
  return isTheirs ? t(`how.${to}.other`, { name: wearer.name }) : t(`how.${to}`)
}

function HowItCame({ page }: { readonly page: Page }) {
  return (
    <Card>
      <Disclosure summary={t('how')}>
        <ul className="hat-history">
          {page.history.map(({ to, on, why }) => (
            <li key={`${to} ${on}`}>
              {howWords(to, page)} <When at={on} short />
              {why !== null && <span className="fl-quiet"> “{why}”</span>}
            </li>
          ))}
        </ul>
        <p className="fl-faint">
          {page.thresholdsVersion === 0
            ? t('how.judged.usual', { date: formatDate(page.judgedOn) })
            : t('how.judged', { date: formatDate(page.judgedOn), version: page.thresholdsVersion })}
        </p>
      </Disclosure>
    </Card>
  )
}
