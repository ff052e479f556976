import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { useSession } from '#ui/server/session.ts'
import { t } from './bar-words.ts'
import { MixBar, said } from './mix-bar.tsx'
import { useBalance } from './queries.ts'

/** The reader's own balance in short, on home. Nothing while there is nothing to say. */
export function OwnBalanceCard() {
  const { data } = useBalance()
  if (data === undefined || data.told === null) return null
  return (
    <Card title={t('title')}>
      <Stack gap={12}>
        <p>{t('card.short', { ...said(data.told), count: data.recorded.events })}</p>
        <MixBar short told={data.told} expected={data.expected} />
        <Link to="/hats/balance">{t('card.see')}</Link>
      </Stack>
    </Card>
  )
}

/** The same on the reader's own page; nothing on anybody else's. */
export function PersonBalance({ id }: { readonly id: string }) {
  const { person } = useSession()
  return person.id === id ? <OwnBalanceCard /> : null
}
