import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Row } from '#ui/layout.tsx'
import { useWeek } from './queries.ts'
import { t } from './words.ts'

/** Invites to the check-in from Thursday to Monday, until it is made; nothing on other days. */
export function WeekCard() {
  const { data } = useWeek()
  if (data === undefined || !data.isTime || data.made !== null) return null
  return (
    <Card title={t('card.title')}>
      <Row between>
        <p>{t('card.say')}</p>
        <ButtonLink to="/check-ins" icon="check">
          {t('card.go')}
        </ButtonLink>
      </Row>
    </Card>
  )
}
