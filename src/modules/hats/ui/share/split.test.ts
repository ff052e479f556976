import { describe, expect, test } from 'vitest'
import { divide, offerLink, type Sided, talkLink } from './split.ts'

const step = (id: string, hat: 'lead' | 'manage', state: 'open' | 'begun' | 'done' = 'open') => ({
  ...{ id, hat, state, says: `Do ${id}.` },
})
const CARDS: readonly Sided[] = [
  {
    title: 'A leader is away',
    steps: [step('agree-decisions', 'lead'), step('talk', 'lead', 'begun'), step('own-work', 'manage')],
  },
  {
    title: 'Work slips',
    steps: [step('triage', 'manage'), step('drop', 'manage', 'done'), step('scope', 'lead')],
  },
]
const DIVIDED = divide(CARDS)
const TEAM = { over: { kind: 'team' as const, id: 't', name: 'Pilots' } }
const linus = { id: 'l', name: 'Linus' }
const offerOf = (keep: 'lead' | 'manage', share: Parameters<typeof offerLink>[0] = TEAM, to = linus) =>
  new URL(offerLink(share, DIVIDED, { keep, to }), 'http://here').searchParams

describe('what is left of two cards', () => {
  test('is divided by the hat of each step, without what is done, and says whose card it is of', () => {
    expect(DIVIDED).toEqual({
      lead: [
        ...[{ id: 'A leader is away agree-decisions', says: 'Do agree-decisions.', isOwn: true }],
        ...[{ id: 'A leader is away talk', says: 'Do talk.', isOwn: false }],
        ...[{ id: 'Work slips scope', says: 'Do scope.', isOwn: false }],
      ].map(each => ({ ...each, card: each.id.startsWith('Work') ? 'Work slips' : 'A leader is away' })),
      manage: [
        { id: 'A leader is away own-work', says: 'Do own-work.', card: 'A leader is away', isOwn: true },
        { id: 'Work slips triage', says: 'Do triage.', card: 'Work slips', isOwn: false },
      ],
    })
  })

  test('begins an offer: the half that is not kept, of the team, at level 4, with both parts in words', () => {
    expect(Object.fromEntries(offerOf('lead'))).toEqual({
      ...{ add: '1', kind: 'area', level: '4', to: 'l~Linus', team: 't~Pilots' },
      area: 'Pilots: how and when',
      outcome: 'Pilots: you settle how and when, I settle what and why.',
      handover: 'You manage:\n– Do triage.\n\nI lead:\n– Do agree-decisions.\n– Do talk.\n– Do scope.',
    })
  })

  test('goes the other way round, and keeps what only the reader can do out of the half of another', () => {
    expect(offerOf('manage').get('area')).toBe('Pilots: what and why')
    expect(offerOf('manage').get('handover')).toBe(
      'You lead:\n– Do talk.\n– Do scope.\n\nI manage:\n– Do own-work.\n– Do triage.',
    )
  })

  test('is offered over an aim as that aim, and to whom the form asks where nobody is named', () => {
    const share = { over: { kind: 'aim' as const, id: 'a', name: 'Open the quay' } }
    const words = new URL(offerLink(share, divide([]), { keep: 'lead', to: null }), 'http://here')
      .searchParams
    expect(Object.fromEntries(words)).toEqual({
      ...{ add: '1', kind: 'aim', level: '4', aim: 'a~Open the quay' },
      outcome: 'Open the quay: you settle how and when, I settle what and why.',
    })
  })

  test('names no card, wherever it is sent', () => {
    const words = [offerOf('lead').toString(), talkOf('manage').toString()]
    for (const { title } of CARDS) expect(words.join().replaceAll('+', ' ')).not.toContain(title)
  })

  test('begins a talk with who is above, on the next working day, in which each step says who would take it', () => {
    expect(Object.fromEntries(talkOf('manage'))).toEqual({
      ...{ plan: 'alignment', with: 'a', title: 'Pilots: will you lead, and I manage?', on: '2026-03-09' },
      agenda: [
        ...['Ada leads: Do talk.', 'Ada leads: Do scope.'],
        ...['Grace manages: Do own-work.', 'Grace manages: Do triage.'],
      ].join('\n'),
    })
    expect(talkOf('lead').get('title')).toBe('Pilots: will you manage, and I lead?')
  })
})

/** Asked on a Friday. */
function talkOf(keep: 'lead' | 'manage'): URLSearchParams {
  const asked = { keep, me: 'Grace', above: { id: 'a', name: 'Ada' }, today: '2026-03-06' }
  return new URL(talkLink(TEAM, DIVIDED, asked), 'http://here').searchParams
}
