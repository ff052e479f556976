import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { addressOf } from '#ui/server/client.ts'
import { plansContract } from '../../contract/plans.ts'
import { t } from './words.ts'

/** The direction as a file, in either part of the standard. */
export function PlanExport() {
  const address = (part: '1' | '2') => addressOf(plansContract.exportPlan, { query: { part } })
  return (
    <Card title={t('export')}>
      <Stack gap={12}>
        <p className="fl-measure">{t('export.words')}</p>
        <Row>
          <ButtonLink icon="download" to={address('2')}>
            {t('export.2')}
          </ButtonLink>
          <ButtonLink icon="download" to={address('1')}>
            {t('export.1')}
          </ButtonLink>
        </Row>
        <p className="fl-quiet">{t('export.leaves')}</p>
      </Stack>
    </Card>
  )
}
