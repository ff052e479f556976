import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '#ui/button.tsx'
import { asApiError } from '#ui/server/api-error.ts'
import { SkeletonLines } from '#ui/states/skeleton.tsx'
import { formatDate } from '#ui/words/dates.ts'
import type { BallotView } from '../../contract.ts'
import { AnswerSheet } from './answer-sheet.tsx'
import { BallotFrame } from './ballot-frame.tsx'
import { ballots } from './queries.ts'
import { t } from './words.ts'

/** What stands behind a link: the questions, or in words why there are none. `onNext` hands the device on to the next person. */
export function Ballot({ link, onNext }: { readonly link: string; readonly onNext?: () => void }) {
  const query = useQuery({
    queryKey: ['ballot', link],
    queryFn: ({ signal }) => ballots.readBallot({ body: { link } }, signal),
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0, retry: false },
  })
  if (query.isError) {
    const [item] = asApiError(query.error).items
    return (
      <BallotFrame title={t('refused')}>
        <p role="alert">
          {item?.message} {item?.fix ?? t('refused.fix')}
        </p>
        <Ways onNext={onNext} />
      </BallotFrame>
    )
  }
  if (query.data === undefined)
    return (
      <BallotFrame title={t('loading')}>
        <SkeletonLines lines={6} />
      </BallotFrame>
    )
  const { definition, ...view } = query.data
  if (definition === null) return <NotOpen view={query.data} onNext={onNext} />
  return <AnswerSheet link={link} view={view} asked={definition} onNext={onNext} />
}

function NotOpen({
  view: { state, title, organisation, opensOn },
  onNext,
}: {
  readonly view: BallotView
  readonly onNext: (() => void) | undefined
}) {
  const why = state === 'open' ? 'closed' : state
  return (
    <BallotFrame title={t(why)} above={`${organisation} · ${title}`}>
      <p>{t(`${why}.say`, { date: opensOn === null ? '' : formatDate(opensOn) })}</p>
      <Ways onNext={onNext} />
    </BallotFrame>
  )
}

function Ways({ onNext }: { readonly onNext: (() => void) | undefined }) {
  if (onNext)
    return (
      <button type="button" className="fl-button" onClick={onNext}>
        {t('thanks.next')}
      </button>
    )
  return (
    <p>
      <ButtonLink to="/">{t('home')}</ButtonLink>
    </p>
  )
}
