import { useQuery } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import { Loaded } from '#ui/states/loaded.tsx'
import { When } from '#ui/words/when.tsx'
import { accounts } from './queries.ts'
import { Tokens } from './tokens.tsx'
import { useEntered } from './use-entered.ts'
import { t } from './words.ts'

/** Your account: where you are signed in, and the tokens that act as you. */
export function AccountPage() {
  const { person } = useSession()
  return (
    <>
      <PageHead title={t('account.title')} sub={`${person.name} · ${person.email}`} />
      <Stack gap={18}>
        <Devices />
        <Tokens />
      </Stack>
    </>
  )
}

function Devices() {
  const entered = useEntered()
  const query = useQuery({ queryKey: ['devices'], queryFn: () => accounts.listDevices() })
  const end = useAction({
    run: (id: string) => accounts.endDevice({ params: { id } }),
    refresh: [['devices']],
    done: t('devices.ended'),
    failure: 'toast',
  })
  const endAll = useAction({ run: () => accounts.signOutEverywhere(), onDone: entered, failure: 'toast' })
  return (
    <Card
      title={t('devices.title')}
      flush
      aside={
        <Button size="s" onClick={() => void endAll.go()}>
          {t('devices.all')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ devices }) => (
          <CardList>
            {devices.map(device => (
              <CardLine
                key={device.id}
                mark={<Icon name="device" />}
                hint={
                  device.current ? (
                    t('devices.current')
                  ) : (
                    <>
                      {t('devices.seen')} <When at={device.lastSeenAt} />
                    </>
                  )
                }
                act={
                  !device.current && (
                    <Button size="s" onClick={() => void end.go(device.id)}>
                      {t('devices.end')}
                    </Button>
                  )
                }
              >
                {device.device}
              </CardLine>
            ))}
          </CardList>
        )}
      </Loaded>
    </Card>
  )
}
