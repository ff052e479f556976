import { Card } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import type { Reception } from '../contract.ts'
import { t } from './words.ts'

/** How many have read it and how many understood it, never who. */
export function ReceptionCard({
  reception,
  asks,
}: {
  readonly reception: Reception
  readonly asks: boolean
}) {
  const { read, to, understood, least } = reception
  return (
    <Card title={t('reception.title')}>
      <Stack gap={8}>
        <p>{t('reception.read', { count: read, to })}</p>
        {asks && (
          <p>
            {understood === null
              ? t('reception.few', { least })
              : t('reception.understood', { ...understood })}
          </p>
        )}
        <p className="fl-quiet">{t('reception.names')}</p>
      </Stack>
    </Card>
  )
}
