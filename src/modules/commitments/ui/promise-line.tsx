import { PersonLink } from '#modules/people/public-ui.tsx'
import { CardLine } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { Mark, type StatusKind } from '#ui/marks/status.tsx'
import { formatDate } from '#ui/words/dates.ts'
import { When } from '#ui/words/when.tsx'
import type { PromiseSide, PromiseView } from '../contract.ts'
import { PromiseActs } from './promise-acts.tsx'
import { t } from './words.ts'

/** A promise as a line: what, between whom, by when, where it was made, and what can be said about it. */
export function PromiseLine({ promise, today }: { readonly promise: PromiseView; readonly today: string }) {
  const { what, source, before, state, dueOn } = promise
  return (
    <CardLine
      mark={<Mark kind={markOf(promise, today)} />}
      act={promise.next.length > 0 && <PromiseActs promise={promise} />}
      hint={
        <>
          <Sides promise={promise} />
          {' · '}
          {state === 'open' || state === null ? (
            <>
              {t('due')} <When at={dueOn} />
            </>
          ) : (
            <>
              {t(`state.${state}`)} <When at={promise.endedOn ?? dueOn} />
            </>
          )}
          {source !== null && source.title !== null && !isSide(promise, source.link) && (
            <>
              {' · '}
              <Link to={source.link}>{source.title}</Link>
            </>
          )}
          {promise.betweenTwo && ` · ${t('between')}`}
          {before.map(earlier => (
            <span key={earlier.id} className="cm-before">
              {earlier.why === null
                ? t('before.was', { date: formatDate(earlier.dueOn) })
                : t('before.because', { date: formatDate(earlier.dueOn), why: earlier.why })}
            </span>
          ))}
          {promise.lapsed && <span className="cm-before">{t('lapsed')}</span>}
          {state === 'open' && promise.task !== null && promise.task.doneOn !== null && (
            <span className="cm-before">{t('task.done')}</span>
          )}
        </>
      }
    >
      {what ?? <span className="fl-quiet">{t('one.gone')}</span>}
    </CardLine>
  )
}

/** Whether a link leads to the party that is named already, as with whom a promise was made. */
function isSide({ by, to }: PromiseView, link: string): boolean {
  return [by, to].some(side => side.kind === 'party' && side.id !== null && link === placeOf(side.id))
}

const placeOf = (partyId: string) => `/partners/${partyId}`

function Sides({ promise: { by, to, next, state } }: { readonly promise: PromiseView }) {
  const mine = next.length > 0 || state === null
  return mine && by.kind === 'person' ? <ToWhom side={to} /> : <Named word="by" side={by} />
}

function ToWhom({ side }: { readonly side: PromiseSide }) {
  return side.kind === 'organisation' ? t('to.everybody') : <Named word="to" side={side} />
}

function Named({ word, side }: { readonly word: 'to' | 'by'; readonly side: PromiseSide }) {
  if (side.kind === 'person' && side.id !== null)
    return (
      <>
        {t(word, { name: '' }).trim()} <PersonLink person={{ id: side.id, name: side.name }} />
      </>
    )
  if (side.kind === 'party' && side.id !== null)
    return (
      <>
        {t(word, { name: '' }).trim()} <Link to={placeOf(side.id)}>{side.name}</Link>
      </>
    )
  return <>{t(word, { name: side.name })}</>
}

function markOf({ state, dueOn }: PromiseView, today: string): StatusKind {
  if (state === 'kept') return 'achieved'
  if (state === 'open') return dueOn < today ? 'off-track' : 'no-data'
  return 'closed'
}
