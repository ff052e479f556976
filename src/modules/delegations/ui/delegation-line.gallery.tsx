import { Card, CardList } from '#ui/card.tsx'
import { type Gallery, LONG_TEXT } from '#ui/gallery.ts'
import type { DelegationRow } from '../contract.ts'
import { DelegationLine } from './delegation-line.tsx'

const linus = { id: 'linus', name: 'Linus Torres' }
const grace = { id: 'grace', name: 'Grace Hopper' }
const delegation = (over: Partial<DelegationRow> = {}): DelegationRow => ({
  ...{ id: 'berth', rev: 1, kind: 'area', title: 'Berths of the north quay', aimId: null, taskId: null },
  ...{ team: { id: 'pilots', name: 'Pilots' }, absent: null, from: grace, to: linus, level: 3, areas: null },
  ...{ state: 'active', startsOn: '2026-02-02', untilOn: '2026-06-30', nextCheckOn: '2026-03-09' },
  ...{ mayBeRaised: false, reachIns: null, steps: [] },
  ...over,
})
const told = [
  delegation(),
  delegation({ id: 'own', level: 5, untilOn: null, nextCheckOn: null }),
  delegation({ id: 'reached', level: 4, reachIns: 2 }),
  delegation({ id: 'offered', state: 'offered', level: 1, title: LONG_TEXT, nextCheckOn: null }),
  delegation({ id: 'cover', kind: 'cover', absent: grace, nextCheckOn: null }),
]

/** Delegations from the first level to the fifth, told by the story. */
export const gallery: Gallery = {
  name: 'Delegations',
  exhibits: {
    'in a list': () => (
      <Card flush>
        <CardList>
          {told.map(each => (
            <DelegationLine key={each.id} row={each} side="to" />
          ))}
        </CardList>
      </Card>
    ),
  },
}
