import { Card } from '#ui/card.tsx'
import { type Gallery, LONG_TEXT, STORY } from '#ui/gallery.ts'
import type { FeedbackView } from '../contract.ts'
import { MessageList } from './message-list.tsx'

const [, grace = '', linus = '', radia = ''] = STORY
const thanks: FeedbackView = {
  ...{ id: '1', kind: 'recognition', from: { id: grace, name: grace }, visibility: 'organisation' },
  to: [{ id: linus, name: linus, narrowedTo: null, answer: null }],
  whatHappened: 'You stayed on the line until the Aurora was in.',
  ...{ ledTo: 'Nobody waited outside in the storm.', suggestion: '', aim: null, rev: 1 },
  givenAt: new Date('2026-02-27T16:00:00Z'),
  acts: { change: false, narrow: false, answer: false },
}
const guidance: FeedbackView = {
  ...thanks,
  ...{ id: '2', kind: 'guidance', visibility: 'pair' },
  whatHappened: 'In the briefing the pilots heard three plans at once.',
  suggestion: 'Say the one plan first, and the others when somebody asks.',
  acts: { change: false, narrow: false, answer: true },
}
const shown = (...messages: FeedbackView[]) => (
  <Card flush>
    <MessageList messages={messages} />
  </Card>
)

/** Recognition and guidance in every state. */
export const gallery: Gallery = {
  name: 'Recognition and guidance',
  exhibits: {
    'Thanks for all to read': () => shown(thanks),
    'Thanks that its receiver can narrow': () =>
      shown({ ...thanks, visibility: 'team', acts: { change: false, narrow: true, answer: false } }),
    'Just said': () => shown({ ...thanks, acts: { change: true, narrow: false, answer: false } }),
    'Guidance to answer': () => shown(guidance),
    'Guidance that wants a talk': () =>
      shown({ ...guidance, to: [{ id: linus, name: linus, narrowedTo: null, answer: 'talk' }] }),
    'Several people, long text': () =>
      shown({
        ...thanks,
        to: [linus, radia].map(name => ({ id: name, name, narrowedTo: null, answer: null })),
        whatHappened: LONG_TEXT,
        ledTo: LONG_TEXT,
        aim: { id: 'aim', title: LONG_TEXT },
      }),
  },
}
