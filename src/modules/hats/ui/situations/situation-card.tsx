import { type ReactNode, useState } from 'react'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { Evidence, HatCard, HatTag } from '#ui/marks/hat.tsx'
import { formatDate, withDates } from '#ui/words/dates.ts'
import type { Situation } from '../../contract.ts'
import { AnswerDialog, type Put } from './answer-dialog.tsx'
import { useAnswer } from './queries.ts'
import { t } from './words.ts'

/** A situation: which hat, because of what, and what can be said to it. `me` is the reader. */
export function SituationCard({ situation, me }: { readonly situation: Situation; readonly me: string }) {
  const { id, title, about, because, clears, mine } = situation
  return (
    <HatCard
      hat={firstHat(situation)}
      aside={<Since situation={situation} />}
      title={<Link to={`/hats/situations/${id}`}>{title}</Link>}
      acts={mine ? <Acts situation={situation} /> : <Look id={id} />}
    >
      <CalmWords {...situation} />
      {because.length > 0 && (
        <Evidence>
          {because.map(says => (
            <li key={says}>{withDates(says)}</li>
          ))}
        </Evidence>
      )}
      <p className="fl-faint">
        {mine
          ? about.name !== null && about.id !== me && t('with', { name: about.name })
          : seenWords(situation, me)}
      </p>
      {mine && situation.context !== '' && (
        <p className="fl-faint">{t('card.context', { name: about.name ?? '' })}</p>
      )}
      <p className="fl-faint">
        {t('card.clears')} {clears}
      </p>
    </HatCard>
  )
}

/** That nothing speaks for it any more, and when it is over; nothing where something does. */
export function CalmWords({ calm, because }: Pick<Situation, 'calm' | 'because'>): ReactNode {
  if (calm === null) return null
  const dates = { since: formatDate(calm.since), endsOn: formatDate(calm.endsOn) }
  return (
    <p className="hat-calm">
      {t('calm', dates)} {because.length > 0 && <span className="fl-quiet">{t('calm.before')}</span>}
    </p>
  )
}

/** The hat a card is coloured by; one that calls for both carries the other tag beside it. */
export function firstHat({ hat }: Pick<Situation, 'hat'>): 'lead' | 'manage' {
  return hat === 'manage' ? 'manage' : 'lead'
}

/** How clear it is and since when, with the tag of the second hat when both are called for. */
export function Since({
  situation: { hat, strength, firedOn, snoozedUntil },
}: {
  readonly situation: Situation
}): ReactNode {
  const words =
    snoozedUntil !== null
      ? t('later.until', { date: formatDate(snoozedUntil) })
      : t('since', { strength: t(`strength.${strength}`), date: formatDate(firedOn) })
  return hat === 'both' ? (
    <span className="hat-both">
      <HatTag hat="manage" /> {words}
    </span>
  ) : (
    words
  )
}

/** Why the reader sees a situation of somebody else. */
export function seenWords({ about, wearer }: Situation, me: string): string {
  return t(about.id === me ? 'seen.self' : 'seen.other', { name: wearer.name })
}

function Look({ id }: { readonly id: string }) {
  return <ButtonLink to={`/hats/situations/${id}`}>{t('look')}</ButtonLink>
}

function Acts({ situation }: { readonly situation: Situation }) {
  const [put, setPut] = useState<Put | null>(null)
  const answer = useAnswer(situation)
  return (
    <>
      <ButtonLink tone="primary" to={`/hats/situations/${situation.id}`}>
        {t('open')}
      </ButtonLink>
      {situation.state === 'snoozed' || situation.state === 'dismissed' ? (
        <Button tone="quiet" pending={answer.pending} onClick={() => void answer.go({ answer: 'fits' })}>
          {t('bringBack')}
        </Button>
      ) : (
        <>
          <Button tone="quiet" onClick={() => setPut('later')}>
            {t('later')}
          </Button>
          <Button tone="quiet" onClick={() => setPut('does_not_fit')}>
            {t('doesNotFit')}
          </Button>
        </>
      )}
      {put !== null && <AnswerDialog situation={situation} put={put} onClose={() => setPut(null)} />}
    </>
  )
}
