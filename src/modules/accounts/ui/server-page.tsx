import { useQuery } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Stack } from '#ui/layout.tsx'
import { Mark } from '#ui/marks/status.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { When } from '#ui/words/when.tsx'
import { accounts } from './queries.ts'
import { Rounds } from './rounds.tsx'
import { t } from './words.ts'

/** For administrators: background work that failed, what is done again and again, and mail that was written. */
export function ServerPage() {
  return (
    <>
      <PageHead title={t('server.title')} sub={t('server.lead')} />
      <Stack gap={18}>
        <Failures />
        <Rounds />
        <Mails />
      </Stack>
    </>
  )
}

function Failures() {
  const query = useQuery({ queryKey: ['server', 'failures'], queryFn: () => accounts.listFailures() })
  const retry = useRetry((id: string) => accounts.retryFailure({ params: { id } }))
  return (
    <Card title={t('server.failures')} flush>
      <Loaded query={query}>
        {({ failures }) => (
          <CardList>
            {failures.length === 0 && (
              <CardLine mark={<Mark kind="on-track" />}>{t('server.noFailures')}</CardLine>
            )}
            {failures.map(failure => (
              <CardLine
                key={failure.id}
                mark={<Mark kind="off-track" />}
                hint={<When at={failure.failedAt} />}
                act={
                  <Button size="s" onClick={() => void retry.go(failure.id)}>
                    {t('server.retry')}
                  </Button>
                }
              >
                {failure.consumer} · {failure.eventType}
              </CardLine>
            ))}
          </CardList>
        )}
      </Loaded>
    </Card>
  )
}

function Mails() {
  const query = useQuery({ queryKey: ['server', 'mails'], queryFn: () => accounts.listMails() })
  const retry = useRetry((id: string) => accounts.retryMail({ params: { id } }))
  return (
    <Card title={t('server.mails')} flush>
      <Loaded query={query}>
        {({ mails }) => (
          <CardList>
            {mails.length === 0 && <CardLine>{t('server.noMails')}</CardLine>}
            {mails.map(mail => {
              const state = mail.sentAt !== null ? 'sent' : mail.failure !== null ? 'failed' : 'waiting'
              return (
                <CardLine
                  key={mail.id}
                  mark={<Mark kind={MARKS[state]} />}
                  hint={
                    <>
                      {mail.recipient} · {t(`server.${state}`)} <When at={mail.sentAt ?? mail.createdAt} />
                      {mail.failure && ` · ${mail.failure}`}
                    </>
                  }
                  act={
                    state === 'failed' && (
                      <Button size="s" onClick={() => void retry.go(mail.id)}>
                        {t('server.retry')}
                      </Button>
                    )
                  }
                >
                  <Disclosure summary={mail.subject}>
                    {mail.body ?? (mail.sentAt === null ? t('server.hidden') : t('server.gone'))}
                  </Disclosure>
                </CardLine>
              )
            })}
          </CardList>
        )}
      </Loaded>
    </Card>
  )
}

const MARKS = { sent: 'on-track', failed: 'off-track', waiting: 'no-data' } as const

function useRetry(run: (id: string) => Promise<unknown>) {
  return useAction({ run, refresh: [['server']], done: t('server.retried'), failure: 'toast' })
}
