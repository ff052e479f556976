import { Card, CardList } from '#ui/card.tsx'
import { type Gallery, LONG_TEXT } from '#ui/gallery.ts'
import type { PromiseView } from '../contract.ts'
import './commitments.css'
import { PromiseLine } from './promise-line.tsx'

const linus = { kind: 'person', id: 'linus', name: 'Linus Torres' } as const
const grace = { kind: 'person', id: 'grace', name: 'Grace Hopper' } as const
const promise = (over: Partial<PromiseView> = {}): PromiseView => ({
  ...{
    id: 'tide',
    rev: 1,
    state: 'open',
    lapsed: false,
    what: 'The tide table of March',
    by: linus,
    to: grace,
  },
  ...{ source: null, task: null, madeOn: '2026-02-24', dueOn: '2026-03-09', endedOn: null, endedWhy: null },
  ...{ before: [], betweenTwo: false, next: [] },
  ...over,
})
const told = [
  promise(),
  promise({ id: 'late', dueOn: '2026-02-27', betweenTwo: true }),
  promise({
    ...{ id: 'moved', what: LONG_TEXT },
    before: [{ id: 'first', dueOn: '2026-03-02', why: 'The printer broke.' }],
    source: { kind: 'talk', id: 'talk', title: 'Linus and Grace', link: '/conversations/talks/talk' },
  }),
  promise({
    ...{ id: 'outside', to: { kind: 'party', id: 'pilots', name: 'Guild of Pilots' } },
    source: { kind: 'talk', id: 'pilots', title: 'Guild of Pilots', link: '/partners/pilots' },
  }),
  promise({ id: 'done', task: { id: 'task', doneOn: '2026-03-01' } }),
  promise({ id: 'kept', state: 'kept', endedOn: '2026-03-01' }),
  promise({ id: 'missed', state: 'missed', lapsed: true }),
  promise({ id: 'gone', what: null, state: null }),
]

/** Promises in their states, told by the story. */
export const gallery: Gallery = {
  name: 'Promises',
  exhibits: {
    'in a list': () => (
      <Card flush>
        <CardList>
          {told.map(each => (
            <PromiseLine key={each.id} promise={each} today="2026-03-02" />
          ))}
        </CardList>
      </Card>
    ),
  },
}
