import { Card, CardList } from '#ui/card.tsx'
import { type Gallery, LONG_TEXT } from '#ui/gallery.ts'
import type { ObstacleRow } from '../contract.ts'
import { ObstacleLine } from './obstacle-line.tsx'
import './obstacles.css'

const linus = { id: 'linus', name: 'Linus Torres' }
const grace = { id: 'grace', name: 'Grace Hopper' }
const obstacle = (over: Partial<ObstacleRow> = {}): ObstacleRow => ({
  ...{ id: 'crane', rev: 1, title: 'The crane is booked twice', level: 'detail', cause: 'resources' },
  ...{ severity: 'minor', state: 'open', sensitive: false, raiser: linus, owner: grace },
  ...{ team: { id: 'pilots', name: 'Pilots' }, aimId: null, taskId: null, needByOn: null },
  ...{ raisedAt: '2026-03-02T09:00:00.000Z', dueAt: '2026-03-05T17:00:00.000Z', overdue: false },
  ...{ rungs: 0, actions: ['see', 'take', 'solve'] },
  ...over,
})
const over = { dueAt: null } as const
const told = [
  obstacle(),
  obstacle({ id: 'late', severity: 'critical', overdue: true }),
  obstacle({ id: 'up', severity: 'major', state: 'escalated', rungs: 2, level: 'big_picture' }),
  obstacle({ id: 'taken', state: 'taken', title: LONG_TEXT }),
  obstacle({ id: 'few', sensitive: true, cause: 'conflict' }),
  obstacle({ id: 'solved', state: 'solved', ...over, actions: ['see', 'confirm', 'reopen'] }),
  obstacle({ id: 'away', state: 'confirmed', ...over, actions: ['see'] }),
]

/** Obstacles in their states, told by the story. */
export const gallery: Gallery = {
  name: 'Obstacles',
  exhibits: {
    'in a list': () => (
      <Card flush>
        <CardList>
          {told.map(each => (
            <ObstacleLine key={each.id} obstacle={each} acts={false} />
          ))}
        </CardList>
      </Card>
    ),
  },
}
