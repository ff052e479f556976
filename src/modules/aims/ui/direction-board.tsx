import { ButtonLink } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Row } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { Status } from '#ui/marks/status.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { breakTeller } from './aim-breaks.ts'
import { wholeInWords } from './breaks-in-words.ts'
import { CountsInWords } from './counts-in-words.tsx'
import { t as direction } from './direction/words.ts'
import { useMap } from './queries.ts'
import { useBreaks } from './use-breaks.ts'
import { t } from './words.ts'

/** The strategies of the live vision, each with its goals by how they stand, or the first step to them; for the home of those who set direction. */
export function DirectionBoard() {
  const { data } = useMap({})
  const whole = useBreaks()?.whole ?? null
  const breaks = whole === null ? null : wholeInWords(whole)
  const strategies = data?.nodes.filter(node => node.kind === 'strategy' && node.state === 'live') ?? []
  if (data === undefined) return null
  return (
    <Card
      flush={strategies.length > 0}
      title={t('board.title')}
      aside={
        <Row gap={16}>
          {breaks !== null && <Link to={breakTeller()?.to ?? ''}>{breaks}</Link>}
          <Link to="/direction">{t('board.map')}</Link>
        </Row>
      }
    >
      {strategies.length === 0 && <NoStrategy isBegun={data.nodes.some(node => node.kind === 'vision')} />}
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

function NoStrategy({ isBegun }: { readonly isBegun: boolean }) {
  if (isBegun)
    return (
      <EmptyState title={direction('board.noStrategy')} icon="compass">
        {direction('board.noStrategy.words')}
      </EmptyState>
    )
  return (
    <EmptyState
      title={direction('empty.title')}
      icon="compass"
      act={
        <ButtonLink tone="primary" to="/aims/new?kind=vision">
          {direction('empty.write')}
        </ButtonLink>
      }
    >
      {direction('board.none')}
    </EmptyState>
  )
}
