import { describe, expect, it } from 'vitest'
import { actionsOf, circleOf, type Relation } from './access.ts'
import type { Circle, Kind } from './feedback.ts'
import type { Message } from './store/read-messages.ts'

const message = (kind: Kind, visibility: Circle, changes: Partial<Message> = {}): Message => ({
  ...{ id: 'i', kind, fromId: 'Grace', whatHappened: 'Stayed.', ledTo: '', suggestion: '', aimId: null },
  ...{ visibility, state: 'given', givenAt: new Date('2026-03-02T09:00:00Z'), rev: 1 },
  receivers: [{ personId: 'Linus', narrowedTo: null, answer: null }],
  ...changes,
})
const open = (what: Message, ...relations: Relation[]) => [...actionsOf(what, new Set(relations))].join(' ')

describe('who may do what', () => {
  it.each<[string, Message, Relation[], string]>([
    ['the giver of recognition', message('recognition', 'organisation'), ['giver'], 'read change'],
    [
      'a receiver of recognition',
      message('recognition', 'organisation'),
      ['receiver', 'near'],
      'read narrow',
    ],
    ['a team mate, of recognition for all', message('recognition', 'organisation'), ['near'], 'read'],
    ['anybody, of recognition for all', message('recognition', 'organisation'), [], 'read'],
    ['a team mate, of recognition for the team', message('recognition', 'team'), ['near'], 'read'],
    ['anybody, of recognition for the team', message('recognition', 'team'), [], ''],
    ['a team mate, of recognition between two', message('recognition', 'pair'), ['near'], ''],
    ['the giver of guidance', message('guidance', 'pair'), ['giver'], 'read change'],
    ['the receiver of guidance', message('guidance', 'pair'), ['receiver', 'near'], 'read answer'],
    ['the manager of the receiver of guidance', message('guidance', 'pair'), ['near'], ''],
    ['anybody, of guidance', message('guidance', 'pair'), [], ''],
    [
      'the giver, once taken back',
      message('recognition', 'organisation', { state: 'withdrawn' }),
      ['giver'],
      '',
    ],
    ['the receiver, once erased', message('guidance', 'pair', { whatHappened: null }), ['receiver'], ''],
  ])('%s', (_, what, relations, expected) => {
    expect(open(what, ...relations)).toBe(expected)
  })
})

it('one of two receivers is enough to keep it between them', () => {
  const receivers = [
    { personId: 'Linus', narrowedTo: null, answer: null },
    { personId: 'Radia', narrowedTo: 'pair' as const, answer: null },
  ]
  expect(circleOf(message('recognition', 'organisation', { receivers }))).toBe('pair')
})
