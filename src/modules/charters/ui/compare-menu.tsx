import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/overlay/menu.tsx'
import { useGo } from '#ui/place.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { ExchangeKind } from '../contract.ts'
import { charters, TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** Puts one of the two questions to a person and who answers for them, and opens it. */
export function CompareMenu({ personId, name }: { readonly personId: string; readonly name: string }) {
  const go = useGo()
  const ask = useAction({
    run: (kind: ExchangeKind) => charters.askExchange({ body: { personId, kind } }),
    refresh: TOUCHED,
    done: t('asked'),
    failure: 'toast',
    onDone: ({ id }) => go(`/charters/exchanges/${id}`),
  })
  return (
    <Menu
      lines={[
        { label: t('ask.priorities'), icon: 'flag', run: () => void ask.go('priorities') },
        { label: t('ask.clarity'), icon: 'sun', run: () => void ask.go('clarity') },
      ]}
    >
      <Button size="s" pending={ask.pending} aria-label={`${t('ask')}: ${name}`}>
        {t('ask')}
      </Button>
    </Menu>
  )
}
