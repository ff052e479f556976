import { ButtonLink } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Row } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { changeLink, improvementLink } from './begin-links.ts'
import { useRecurring } from './queries.ts'
import { t } from './words.ts'

/** Three or more alike in 90 days, as a reason for a change or a standard; nothing when there are none. */
export function KeepsComingUp() {
  const { data } = useRecurring()
  const groups = data?.groups ?? []
  if (groups.length === 0) return null
  return (
    <Card flush title={t('again.title')}>
      <p className="fl-quiet ob-again">{t('again.hint')}</p>
      <CardList>
        {groups.map(group => {
          const { cause, words, obstacles } = group
          return (
            <CardLine
              key={`${cause} ${words.join(' ')}`}
              mark={<Icon name="undo" size={15} />}
              act={
                <Row gap={6}>
                  <ButtonLink size="s" to={improvementLink(group)}>
                    {t('again.improve')}
                  </ButtonLink>
                  <ButtonLink size="s" to={changeLink(group)}>
                    {t('again.change')}
                  </ButtonLink>
                </Row>
              }
              hint={obstacles.slice(0, 4).map(({ id, title }, i) => (
                <span key={id}>
                  {i > 0 && ' · '}
                  <Link to={`/obstacles/${id}`}>{title}</Link>
                </span>
              ))}
            >
              {words.join(', ')}: {t('again.say', { count: obstacles.length })} ({t(`cause.${cause}`)})
            </CardLine>
          )
        })}
      </CardList>
    </Card>
  )
}
