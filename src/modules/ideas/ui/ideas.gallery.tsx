import { Card, CardList } from '#ui/card.tsx'
import { type Gallery, LONG_TEXT } from '#ui/gallery.ts'
import { Stack } from '#ui/layout.tsx'
import type { IdeaRow } from '../contract.ts'
import { IdeaCard } from './idea-card.tsx'
import { IdeaLine } from './idea-line.tsx'
import './ideas.css'

const linus = { id: 'linus', name: 'Linus Torres' }
const grace = { id: 'grace', name: 'Grace Hopper' }
const idea = (over: Partial<IdeaRow> = {}): IdeaRow => ({
  ...{ id: 'tug', rev: 1, kind: 'experiment', title: 'A second tug on Mondays', state: 'waiting' },
  ...{ proposer: linus, answerer: grace, aimId: null, kept: false, proposedAt: '2026-03-02T09:00:00.000Z' },
  ...{ dueAt: '2026-03-16T17:00:00.000Z', overdue: false, trialUntilOn: null, lookAgainOn: null },
  ...{ became: null, answeredAt: null, helpers: [], actions: ['see'] },
  ...over,
})
const told = [
  idea(),
  idea({ id: 'late', overdue: true, helpers: [{ id: 'radia', name: 'Radia Perl' }, grace] }),
  idea({ id: 'near', kept: true, title: LONG_TEXT }),
  idea({ id: 'tried', state: 'trying', dueAt: null, trialUntilOn: '2026-04-13' }),
  idea({ id: 'became', state: 'became', dueAt: null, became: { kind: 'aim', id: 'goal' } }),
  idea({ id: 'learned', state: 'learned', dueAt: null }),
  idea({ id: 'later', state: 'not_now', dueAt: null, lookAgainOn: '2026-05-01' }),
]

/** Ideas in their states, told by the story. */
export const gallery: Gallery = {
  name: 'Ideas',
  exhibits: {
    'on the board': () => (
      <Stack gap={8}>
        {told.map(each => (
          <IdeaCard key={each.id} idea={each} />
        ))}
      </Stack>
    ),
    'in a list': () => (
      <Card flush>
        <CardList>
          {told.map(each => (
            <IdeaLine key={each.id} idea={each} acts={false} />
          ))}
        </CardList>
      </Card>
    ),
  },
}
