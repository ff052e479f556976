import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Door } from '#ui/frame/door.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { useSearchWords } from '#ui/place.ts'
import { asApiError } from '#ui/server/api-error.ts'
import { useAction } from '#ui/server/use-action.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { SkeletonLines } from '#ui/states/skeleton.tsx'
import { inbox } from './queries.ts'
import { t } from './words.ts'

/** Asks before a link from a mail does anything: programs that look into mails follow links, and must not act. */
export function MailedLinkPage() {
  const [{ link = '' }] = useSearchWords()
  const [done, setDone] = useState<{ message: string; page: string } | null>(null)
  const query = useQuery({
    queryKey: ['mailed link', link],
    queryFn: ({ signal }) => inbox.readMailedLink({ body: { link } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const act = useAction({ run: () => inbox.actByMailedLink({ body: { link } }), onDone: setDone })
  const refused = act.error ?? (query.error === null ? null : asApiError(query.error))
  if (done !== null) return <Done message={done.message} page={done.page} />
  if (refused !== null) return <Refused items={refused.items} />
  if (query.data === undefined)
    return (
      <Door title={t('mailed.title')}>
        <SkeletonLines />
      </Door>
    )
  const { label, text, person, organisation, page } = query.data
  return (
    <Door title={t('mailed.question', { act: label, person })}>
      <Card>
        <Stack gap={16}>
          <p>{text}</p>
          <Row>
            <Button tone="primary" pending={act.pending} onClick={() => void act.go()}>
              {label}
            </Button>
            <ButtonLink to={page} tone="quiet">
              {t('mailed.look')}
            </ButtonLink>
          </Row>
          <p className="fl-quiet">{t('mailed.once', { organisation })}</p>
        </Stack>
      </Card>
    </Door>
  )
}

function Done({ message, page }: { readonly message: string; readonly page: string }) {
  return (
    <Door title={t('mailed.done')}>
      <Card>
        <EmptyState
          title={message}
          icon="check"
          act={<ButtonLink to={page}>{t('mailed.open')}</ButtonLink>}
        />
      </Card>
    </Door>
  )
}

function Refused({
  items,
}: {
  readonly items: readonly { readonly message: string; readonly fix: string }[]
}) {
  const [item] = items
  return (
    <Door title={t('mailed.refused')}>
      <Card>
        <EmptyState
          title={item?.message ?? t('mailed.unreachable')}
          icon="lock"
          act={<ButtonLink to="/inbox">{t('mailed.open')}</ButtonLink>}
        >
          {item?.fix}
        </EmptyState>
      </Card>
    </Door>
  )
}
