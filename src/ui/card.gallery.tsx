import { Button } from './button.tsx'
import { Card, CardLine, CardList } from './card.tsx'
import { type Gallery, LONG_TEXT } from './gallery.ts'
import { Status } from './marks/status.tsx'
import { EmptyState } from './states/empty-state.tsx'
import { ErrorState } from './states/error-state.tsx'
import { SkeletonLines } from './states/skeleton.tsx'

/** Cards and their lists. */
export const gallery: Gallery = {
  name: 'Card',
  exhibits: {
    list: () => (
      <Card title="Waiting for you" aside="3 of 3" flush>
        <CardList>
          <CardLine
            mark={<Status kind="off-track" bare />}
            hint="Blocks Linus’s berth plan · waited 3 working days"
            act={<Button>Decide</Button>}
          >
            Approve the pilot rota
          </CardLine>
          <CardLine
            mark={<Status kind="at-risk" bare />}
            hint="Goal · take it within 4 hours"
            act={<Button>Answer</Button>}
          >
            Answer Radia: “which tide table counts?”
          </CardLine>
          <CardLine mark={<Status kind="no-data" bare />} hint={LONG_TEXT} act={<Button>Check in</Button>}>
            {LONG_TEXT}
          </CardLine>
        </CardList>
      </Card>
    ),
    empty: () => (
      <Card title="Waiting for you">
        <EmptyState title="Nothing waits for you" icon="check">
          What only you can do shows up here.
        </EmptyState>
      </Card>
    ),
    loading: () => (
      <Card title="Waiting for you">
        <SkeletonLines lines={4} />
      </Card>
    ),
    error: () => (
      <Card title="Waiting for you">
        <ErrorState error={new Error('x')} retry={() => undefined} />
      </Card>
    ),
  },
}
