import { Card, CardList } from '#ui/card.tsx'
import { type Gallery, LONG_TEXT } from '#ui/gallery.ts'
import type { TalkLine } from '../contract/shapes.ts'
import './conversations.css'
import { TalkRow } from './talk-line.tsx'

const linus = { id: 'linus', name: 'Linus Torres' }
const grace = { id: 'grace', name: 'Grace Hopper' }
const talk = (over: Partial<TalkLine> = {}): TalkLine => ({
  ...{ id: 'next', type: 'one_to_one', seriesId: 'pair', title: null, minutes: 30, state: 'planned' },
  ...{ startsAt: new Date('2026-03-04T10:00:00Z'), confirmation: null, organiser: grace, people: [linus] },
  ...{ teams: [], parties: [], partners: [], openTopics: 3, waitsFor: null, rev: 1 },
  ...over,
})
const held = { state: 'held', openTopics: null } as const
const told = [
  talk(),
  talk({ id: 'empty', openTopics: 0 }),
  talk({ id: 'berths', type: 'alignment', seriesId: null, title: LONG_TEXT, people: [linus, grace] }),
  talk({ id: 'agency', type: 'external', seriesId: null, title: 'Tide data', parties: ['Tide Agency'] }),
  talk({ id: 'unsure', ...held, confirmation: 'waiting' }),
  talk({ id: 'missed', state: 'missed', openTopics: null }),
]

/** Talks of different kinds, told by the story. */
export const gallery: Gallery = {
  name: 'Talks',
  exhibits: {
    'in a list': () => (
      <Card flush>
        <CardList>
          {told.map(each => (
            <TalkRow key={each.id} talk={each} />
          ))}
        </CardList>
      </Card>
    ),
  },
}
