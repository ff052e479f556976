import type { Report } from '../../contract.ts'
import { ChangeWords } from './change-words.tsx'
import { DriverBars } from './drivers.tsx'
import { sinceWords } from './factors.tsx'
import { useDrivers, usePlan } from './queries.ts'
import { answeredWords } from './report-frame.tsx'
import { BarKey, ShareBar } from './share-bar.tsx'
import { shareWords } from './shares.ts'
import { t } from './words.ts'

type Kind = 'title' | 'themes' | 'strongest' | 'weakest' | 'moved' | 'drivers' | 'talk'

/** What is shown, in which order, and of which reports. */
export const SLIDES: readonly { readonly kind: Kind; readonly shown: (report: Report) => boolean }[] = [
  { kind: 'title', shown: () => true },
  { kind: 'themes', shown: ({ factors }) => factors.some(({ score }) => score !== null) },
  { kind: 'strongest', shown: ({ strongest }) => strongest.length > 0 },
  { kind: 'weakest', shown: ({ weakest }) => weakest.length > 0 },
  { kind: 'moved', shown: ({ changes }) => changes.length > 0 },
  { kind: 'drivers', shown: ({ factors, heading }) => factors.length > 2 && (heading.unit?.n ?? 0) >= 100 },
  { kind: 'talk', shown: () => true },
]

/** One thing a screen. */
export function Slide({ kind, report }: { readonly kind: Kind; readonly report: Report }) {
  switch (kind) {
    case 'title':
      return <Title report={report} />
    case 'themes':
      return <Themes report={report} />
    case 'strongest':
      return <Ranked title={t('strong.title')} questions={report.strongest} />
    case 'weakest':
      return <Ranked title={t('weak.title')} questions={report.weakest} />
    case 'moved':
      return <Moved report={report} />
    case 'drivers':
      return <Together report={report} />
    case 'talk':
      return <Talk />
  }
}

function Title({ report: { heading } }: { readonly report: Report }) {
  const { data: plan } = usePlan({ id: heading.id, unit: heading.unit?.key })
  return (
    <>
      <p className="srp-slide-over">{heading.unit?.name}</p>
      <h1>{heading.title}</h1>
      {heading.unit && <p>{answeredWords(heading.unit)}</p>}
      {heading.asked && <p>{heading.asked.message}</p>}
      {plan && <p className="srp-slide-small">{t('present.safe', { least: plan.least })}</p>}
    </>
  )
}

function Themes({ report: { factors } }: { readonly report: Report }) {
  return (
    <>
      <h1>{t('factors.title')}</h1>
      <ul className="srp-slide-bars">
        {factors.map(
          ({ code, title, score, neutral, unfavourable, change }) =>
            score &&
            neutral &&
            unfavourable && (
              <li key={code}>
                <h2>{title}</h2>
                <ShareBar favourable={score.shown} neutral={neutral} unfavourable={unfavourable} />
                {change?.real && <ChangeWords change={change} />}
              </li>
            ),
        )}
      </ul>
      <p className="srp-slide-small">
        <BarKey />
      </p>
    </>
  )
}

function Ranked({ title, questions }: { readonly title: string; readonly questions: Report['strongest'] }) {
  return (
    <>
      <h1>{title}</h1>
      <ol className="srp-slide-lines">
        {questions.map(({ code, text, score }) => (
          <li key={code}>
            <b>{shareWords(score.shown)}</b>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      <p className="srp-slide-small">{t('bar.favourable')}</p>
    </>
  )
}

function Moved({ report: { changes, before } }: { readonly report: Report }) {
  return (
    <>
      <h1>{t('moved.title')}</h1>
      <ol className="srp-slide-lines" data-wide>
        {changes.slice(0, 4).map(({ code, text, change }) => (
          <li key={code}>
            <ChangeWords change={change} />
            <span>{text}</span>
          </li>
        ))}
      </ol>
      {before && <p className="srp-slide-small">{sinceWords(before)}</p>}
    </>
  )
}

function Together({ report: { heading } }: { readonly report: Report }) {
  const { data: answer } = useDrivers({ id: heading.id, unit: heading.unit?.key })
  if (!answer?.outcome) return null
  const outcome = answer.outcome.title
  return (
    <>
      <h1>{t('present.drivers', { outcome })}</h1>
      {answer.why === null ? <DriverBars drivers={answer.drivers} /> : <p>{t(`why.${answer.why}`)}</p>}
      <p className="srp-slide-small">{t('drivers.say', { outcome })}</p>
    </>
  )
}

function Talk() {
  return (
    <>
      <h1>{t('present.talk')}</h1>
      <ol className="srp-slide-talk">
        {(['1', '2', '3'] as const).map(each => (
          <li key={each}>{t(`present.talk.${each}`)}</li>
        ))}
      </ol>
    </>
  )
}
