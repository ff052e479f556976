import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '#ui/button.tsx'
import { useParam } from '#ui/place.ts'
import { asApiError } from '#ui/server/api-error.ts'
import { SkeletonLines } from '#ui/states/skeleton.tsx'
import { Ballot } from './ballot.tsx'
import { BallotFrame } from './ballot-frame.tsx'
import { ballots } from './queries.ts'
import { t } from './words.ts'

/** Answering for somebody who is signed in: a link of their own is made on the spot, as good as the mailed one. */
export function AnswerPage() {
  const id = useParam('id')
  const query = useQuery({
    queryKey: ['own ballot link', id],
    queryFn: ({ signal }) => ballots.makeOwnLink({ params: { id }, body: {} }, signal),
    ...{ staleTime: Number.POSITIVE_INFINITY, retry: false },
  })
  if (query.isError) {
    const [item] = asApiError(query.error).items
    return (
      <BallotFrame title={t('title')}>
        <p role="alert">
          {item?.message} {item?.fix}
        </p>
        <p>
          <ButtonLink to="/surveys">{t('home')}</ButtonLink>
        </p>
      </BallotFrame>
    )
  }
  if (query.data === undefined)
    return (
      <BallotFrame title={t('loading')}>
        <SkeletonLines lines={6} />
      </BallotFrame>
    )
  return <Ballot link={query.data.link} />
}
