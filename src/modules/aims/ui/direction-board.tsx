import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Row } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Status } from '#ui/marks/status.tsx'
import { breakTeller } from './aim-breaks.ts'
import { wholeInWords } from './breaks-in-words.ts'
import { CountsInWords } from './counts-in-words.tsx'
import { useMap } from './queries.ts'
import { useBreaks } from './use-breaks.ts'
import { t } from './words.ts'

/** The strategies of the live vision, each with its goals by how they stand; for the home of those who set direction. */
export function DirectionBoard() {
  const { data } = useMap({})
  const whole = useBreaks()?.whole ?? null
  const breaks = whole === null ? null : wholeInWords(whole)
  const strategies = data?.nodes.filter(node => node.kind === 'strategy' && node.state === 'live') ?? []
  if (strategies.length === 0) return null
  return (
    <Card
      flush
      title={t('board.title')}
      aside={
        <Row gap={16}>
          {breaks !== null && <Link to={breakTeller()?.to ?? ''}>{breaks}</Link>}
          <Link to="/direction">{t('board.map')}</Link>
        </Row>
      }
    >
      <CardList>
        {strategies.map(strategy => (
          <CardLine
            key={strategy.id}
            hint={
              strategy.counts === null ? (
                <Status kind="off-track">{t('board.break')}</Status>
              ) : (
                <CountsInWords counts={strategy.counts} />
              )
            }
          >
            <Link to={`/aims/${strategy.id}`}>{strategy.title}</Link>{' '}
            <span className="fl-quiet">{strategy.ownerName}</span>
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}
