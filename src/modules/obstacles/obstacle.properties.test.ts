import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Title } from '#kernel/text.ts'
import { thrown } from '#test/thrown.ts'
import { ObstacleAction, ObstacleState } from './contract/words.ts'
import {
  isPossible,
  isWaiting,
  LIVE_STATES,
  mustBePossible,
  NEXT_STATES,
  OPEN_STATES,
  titleFrom,
} from './obstacle.ts'

const ENDED = ['confirmed', 'accepted', 'withdrawn'] as const

/** Every state that can follow, at any distance. */
function reachable(from: ObstacleState): ReadonlySet<ObstacleState> {
  const found = new Set<ObstacleState>()
  const waiting = [from]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const next of NEXT_STATES[at])
      if (!found.has(next)) {
        found.add(next)
        waiting.push(next)
      }
  return found
}

describe('the states of an obstacle', () => {
  it.each(LIVE_STATES)('from %s it can come to an end', state => {
    const ends = [...reachable(state)].filter(to => (ENDED as readonly string[]).includes(to))
    expect(ends.length).toBeGreaterThan(0)
  })

  test('every state but the first can be reached from the first', () => {
    const found = reachable('open')
    for (const state of ObstacleState.options)
      expect({ state, found: found.has(state) }).toMatchObject({ found: true })
  })

  test('what is in somebody’s court is live, and what waits is in somebody’s court', () => {
    for (const state of OPEN_STATES) expect(LIVE_STATES).toContain(state)
    expect(ObstacleState.options.filter(isWaiting)).toEqual(['open', 'escalated'])
    expect(LIVE_STATES.filter(state => !(OPEN_STATES as readonly string[]).includes(state))).toEqual([
      'solved',
    ])
  })

  const leads = [
    ['take', 'taken'],
    ['solve', 'solved'],
    ['escalate', 'escalated'],
    ['accept', 'accepted'],
    ['withdraw', 'withdrawn'],
    ['confirm', 'confirmed'],
    ['reopen', 'open'],
  ] as const
  it.each(leads)('%s is possible only where %s can follow', (action, to) => {
    for (const state of ObstacleState.options)
      if (isPossible(action, state) && state !== to) expect(NEXT_STATES[state]).toContain(to)
  })

  const refused = ObstacleAction.options.flatMap(action =>
    ObstacleState.options.filter(state => !isPossible(action, state)).map(state => [action, state] as const),
  )
  it.each(refused)('%s of one that is %s is refused with the legal states', (action, state) => {
    expect(thrown(() => mustBePossible(action, state))).toMatchObject({
      code: 'illegal_transition',
      current: { state, legal: NEXT_STATES[state] },
    })
  })
})

describe('a title made from any sentence', () => {
  const sentence = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 280 })
    .filter(text => text.trim() !== '')

  test('is one that the room accepts from a person', () => {
    fc.assert(
      fc.property(sentence, text => {
        const cleaned = text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ').trim()
        expect(Title.safeParse(titleFrom(cleaned)).success).toBe(true)
      }),
    )
  })

  test('never ends in half a character', () => {
    for (let before = 0; before < 4; before++) {
      const title = titleFrom(`${'x'.repeat(before)}${'🚢'.repeat(140)}`)
      expect(title.isWellFormed()).toBe(true)
      expect(title.length).toBeLessThanOrEqual(140)
    }
    fc.assert(
      fc.property(sentence, text => {
        expect(titleFrom(text).isWellFormed()).toBe(true)
      }),
    )
  })

  test('begins as the sentence begins', () => {
    fc.assert(
      fc.property(sentence, text => {
        const title = titleFrom(text)
        const start = title.startsWith('Blocked: ')
          ? title.slice('Blocked: '.length)
          : title.replace(/…$/u, '')
        expect(text.trim().startsWith(start)).toBe(true)
      }),
    )
  })

  test('of two characters says more than those, however they are written', () => {
    expect(titleFrom('🚢🚢')).toBe('Blocked: 🚢🚢')
    expect(titleFrom('🚢🚢🚢')).toBe('🚢🚢🚢')
  })

  test('is the sentence itself when that is short enough', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3, maxLength: 140 }), text => {
        if (Array.from(text.trim()).length >= 3) expect(titleFrom(text)).toBe(text.trim())
      }),
    )
  })
})
