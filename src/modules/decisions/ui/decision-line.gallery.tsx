import { Card, CardList } from '#ui/card.tsx'
import { type Gallery, LONG_TEXT } from '#ui/gallery.ts'
import type { DecisionRow } from '../contract.ts'
import { DecisionLine } from './decision-line.tsx'
import './decisions.css'

const linus = { id: 'linus', name: 'Linus Torres' }
const grace = { id: 'grace', name: 'Grace Hopper' }
const decision = (over: Partial<DecisionRow> = {}): DecisionRow => ({
  ...{
    id: 'tug',
    rev: 1,
    question: 'Do we buy a second tug?',
    kind: 'what_why',
    size: 'M',
    state: 'gathering',
  },
  ...{ proposer: linus, decider: grace, decideByOn: '2026-03-16', overdue: false, emergency: false },
  ...{ restricted: false, decidedOn: null, revisitOn: null, choice: null, aimId: null, team: null },
  ...{ views: { given: 1, asked: 3 }, reopened: 0, waitsForMe: false, actions: ['see'] },
  ...over,
})
const held = { choice: 'Rent one on Mondays', decidedOn: '2026-03-12' } as const
const told = [
  decision(),
  decision({ id: 'late', overdue: true, views: { given: 3, asked: 3 } }),
  decision({ id: 'chosen', state: 'decided', ...held }),
  decision({ id: 'stands', state: 'standing', ...held, choice: LONG_TEXT }),
  decision({ id: 'again', state: 'reopened', reopened: 1 }),
  decision({ id: 'quick', state: 'decided', emergency: true, ...held }),
  decision({ id: 'few', restricted: true, question: LONG_TEXT }),
  decision({ id: 'ended', state: 'expired' }),
]

/** Decisions in their states, told by the story. */
export const gallery: Gallery = {
  name: 'Decisions',
  exhibits: {
    'in a list': () => (
      <Card flush>
        <CardList>
          {told.map(each => (
            <DecisionLine key={each.id} decision={each} />
          ))}
        </CardList>
      </Card>
    ),
  },
}
