import { useQuery } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Mark } from '#ui/marks/status.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { When } from '#ui/words/when.tsx'
import { accounts } from './queries.ts'
import { t } from './words.ts'

/** What the server does again and again: how often, when last, and what kept it from being done. */
export function Rounds() {
  const query = useQuery({ queryKey: ['server', 'rounds'], queryFn: () => accounts.listRounds() })
  const retry = useAction({
    run: (name: string) => accounts.retryRound({ params: { name } }),
    refresh: [['server', 'rounds']],
    done: t('server.retryRound'),
    failure: 'toast',
  })
  return (
    <Card title={t('server.rounds')} flush>
      <Loaded query={query}>
        {({ rounds }) => (
          <CardList>
            {rounds.length === 0 && <CardLine>{t('server.noRounds')}</CardLine>}
            {rounds.map(({ name, everyMinutes, beganAt, endedAt, failure }) => (
              <CardLine
                key={name}
                mark={
                  <Mark kind={failure !== null ? 'off-track' : endedAt !== null ? 'on-track' : 'no-data'} />
                }
                hint={
                  <>
                    {period(everyMinutes)} · <Last endedAt={endedAt} />
                    {failure !== null && beganAt !== null && (
                      <>
                        {' · '}
                        {t('server.tried')} <When at={beganAt} />
                      </>
                    )}
                    {failure !== null && ` · ${failure}`}
                  </>
                }
                act={
                  failure !== null && (
                    <Button size="s" onClick={() => void retry.go(name)}>
                      {t('server.retry')}
                    </Button>
                  )
                }
              >
                {name}
              </CardLine>
            ))}
          </CardList>
        )}
      </Loaded>
    </Card>
  )
}

function Last({ endedAt }: { readonly endedAt: string | null }) {
  if (endedAt === null) return t('server.neverDone')
  return (
    <>
      {t('server.done')} <When at={endedAt} />
    </>
  )
}

function period(minutes: number): string {
  if (minutes % DAY === 0) return t('server.everyDays', { count: minutes / DAY })
  if (minutes % 60 === 0) return t('server.everyHours', { count: minutes / 60 })
  return t('server.everyMinutes', { count: minutes })
}

const DAY = 24 * 60
