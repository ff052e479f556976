import { describe, expect, test } from 'vitest'
import type { QueueLine } from '../contract.ts'
import { atOnceText, type Digest, digestText, type Told } from './mail-text.ts'

const STOP = 'http://localhost:3000/unsubscribe?link=abc'
const told = (text: string, over: Partial<Told> = {}): Told => ({
  text,
  link: '/goals/g',
  actions: [],
  ...over,
})
const line = (subject: string, over: Partial<QueueLine> = {}): QueueLine => ({
  ...{ kind: 'write_plan', subject, link: '/goals/g', severity: 'major', dueOn: null, overdue: false },
  ...{ sinceOn: null, ...over },
})
const digest = (over: Partial<Digest> = {}) =>
  digestText({
    ...{ name: 'Grace', today: '2026-03-02', every: 'daily', queue: [], told: [], unsubscribe: STOP },
    ...over,
  })

describe('a mail about what cannot wait', () => {
  test('has its one sentence for a subject, its page, and the way out', () => {
    expect(atOnceText('Grace', [told('Ada asks you to cover.')], STOP)).toEqual({
      subject: 'Ada asks you to cover.',
      body: [
        ...['Hello Grace,', '', '- Ada asks you to cover.', '  http://localhost:3000/goals/g', ''],
        'How you are told: http://localhost:3000/inbox/preferences',
        `No more mails like this: ${STOP}`,
      ].join('\n'),
    })
  })

  test('says its days in words, in its subject as in its text', () => {
    const { subject, body } = atOnceText('Grace', [told('Ada is away from 2026-03-06.')], STOP)
    expect(subject).toBe('Ada is away from Friday 6 March.')
    expect(body).toContain('- Ada is away from Friday 6 March.')
  })

  test('leaves what people wrote themselves as it is', () => {
    const { subject } = atOnceText('Grace', [told('Ada asks about “Berths 2026-03-06”.')], STOP)
    expect(subject).toBe('Ada asks about “Berths 2026-03-06”.')
  })

  test('counts several in its subject and tells each', () => {
    const { subject, body } = atOnceText('Grace', [told('One thing.'), told('Another thing.')], STOP)
    expect(subject).toBe('2 things for you')
    expect(body).toMatch(/- One thing\.\n.*\n\n- Another thing\./)
  })

  test('names what can be answered at once, each with its own link', () => {
    const actions = [
      { label: 'Accept', link: 'http://localhost:3000/answer?link=yes' },
      { label: 'Decline', link: 'http://localhost:3000/answer?link=no' },
    ]
    const { body } = atOnceText('Grace', [told('Ada asks you to cover.', { actions })], STOP)
    expect(body).toContain(
      '  Accept: http://localhost:3000/answer?link=yes\n  Decline: http://localhost:3000/answer?link=no',
    )
  })
})

describe('a digest', () => {
  test.each<[string, Partial<Digest>, string]>([
    ['one thing that waits', { queue: [line('Berths')] }, 'Monday 2 March: one thing waits for you'],
    ['several', { queue: [line('Berths'), line('Cranes')] }, 'Monday 2 March: 2 things wait for you'],
    ['only something new', { told: [told('So it is.')] }, 'Monday 2 March: 1 new'],
    [
      'both',
      { queue: [line('Berths')], told: [told('One.'), told('Two.')] },
      'Monday 2 March: one thing waits for you, 2 new',
    ],
  ])('says in its subject: %s', (_, over, subject) => {
    expect(digest(over).subject).toBe(subject)
  })

  test.each<[string, Partial<QueueLine>, string]>([
    ['accept_plan', {}, '- Answer the plan: Berths\n'],
    ['write_plan', { dueOn: '2026-03-06' }, '- Write the plan: Berths (due Friday 6 March)\n'],
    ['confirm_closing', {}, '- Confirm the closing: Berths\n'],
    [
      'task_overdue',
      { dueOn: '2026-02-27', overdue: true },
      '- Finish it, or move its date: Berths (was due Friday 27 February)\n',
    ],
    ['hold_talk', {}, '- Hold talk: Berths\n'],
  ])('says what is to be done in words: %s', (kind, over, expected) => {
    expect(digest({ queue: [line('Berths', { kind, ...over })] }).body).toContain(expected)
  })

  test('names the seven most pressing and counts the rest', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => line(`Thing ${at + 1}`))
    const [seven, nine] = [digest({ queue: lines(7) }).body, digest({ queue: lines(9) }).body]
    expect(seven).toContain('Thing 7')
    expect(seven).not.toContain('more:')
    expect(nine).toContain('Thing 7\n')
    expect(nine).not.toContain('Thing 8')
    expect(nine).toContain('and 2 more: http://localhost:3000/inbox')
  })

  test('has no heading for what there is nothing of', () => {
    expect(digest({ told: [told('So it is.')] }).body).not.toContain('WAITING FOR YOU')
    expect(digest({ queue: [line('Berths')] }).body).not.toContain('NEW')
  })

  test.each([
    ['daily', 'You get this on working days in the morning'],
    ['weekly', 'You get this on Fridays'],
  ] as const)('says when it comes and how to change that: %s', (every, expected) => {
    const { body } = digest({ every, queue: [line('Berths')] })
    expect(body).toContain(expected)
    expect(body).toContain('Change that: http://localhost:3000/inbox/preferences')
    expect(body.endsWith(`No more digests: ${STOP}`)).toBe(true)
  })
})
