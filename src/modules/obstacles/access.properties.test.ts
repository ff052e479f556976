import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { harbourChart } from '#test/harbour-chart.ts'
import { thrown } from '#test/thrown.ts'
import { actionsFor, mustBeAllowed, OBSTACLE_ACTIONS, type ObstaclePlace, relationsTo } from './access.ts'

const chart = harbourChart()
const NAMES = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan', 'a stranger'] as const
const person = fc.constantFrom(...NAMES)
const maybe = fc.option(person, { nil: null })
const people = fc.uniqueArray(person, { maxLength: 3 })

const anyPlace: fc.Arbitrary<ObstaclePlace> = fc.record({
  raisedById: person,
  ownerId: person,
  teamId: fc.constantFrom('Harbour', 'Pilots', 'People'),
  sensitive: fc.boolean(),
  aboutId: maybe,
  helperIds: people,
  namedIds: people,
  goalOwnerId: maybe,
  acceptorId: maybe,
})
const may = (place: ObstaclePlace, me: string) => actionsFor(place, me, chart)

/** Checks it for every place and everybody. */
function always(holds: (place: ObstaclePlace, me: string) => void): void {
  fc.assert(fc.property(anyPlace, person, holds), { numRuns: 400 })
}

describe('whatever an obstacle is and whoever asks', () => {
  test('the person it is about is nothing to it and may do nothing', () => {
    always((place, me) => {
      const about = { ...place, aboutId: me }
      expect([...relationsTo(about, me, chart)]).toEqual([])
      expect([...may(about, me)]).toEqual([])
    })
  })

  test('somebody who does not see it may do nothing else with it either', () => {
    always((place, me) => {
      const actions = may(place, me)
      if (!actions.has('see')) expect(actions.size).toBe(0)
    })
  })

  test('a sensitive one is seen by nobody but the raiser, the owner, the helpers and the named', () => {
    always((place, me) => {
      const told = [place.raisedById, place.ownerId, ...place.helperIds, ...place.namedIds]
      const sees = may({ ...place, sensitive: true }, me).has('see')
      expect(sees).toBe(told.includes(me) && place.aboutId !== me)
    })
  })

  test('what a sensitive one lets somebody see, an ordinary one does too', () => {
    always((place, me) => {
      if (may({ ...place, sensitive: true }, me).has('see'))
        expect(may({ ...place, sensitive: false }, me).has('see')).toBe(true)
    })
  })

  test('only the raiser takes it back, confirms it, reopens it and names people', () => {
    always((place, me) => {
      const actions = may(place, me)
      for (const action of ['withdraw', 'confirm', 'reopen', 'name'] as const)
        if (actions.has(action)) expect(place.raisedById).toBe(me)
    })
  })

  test('only the acceptor accepts, and nobody accepts a sensitive one', () => {
    always((place, me) => {
      const accepts = may(place, me).has('accept')
      expect(accepts).toBe(!place.sensitive && place.acceptorId === me && place.aboutId !== me)
    })
  })

  test('whoever takes it has it, or is above whoever has it', () => {
    always((place, me) => {
      if (may(place, me).has('take'))
        expect(place.ownerId === me || chart.isInChain(me, place.ownerId)).toBe(true)
    })
  })

  test('nobody offers help with what they raised, have or help with', () => {
    always((place, me) => {
      const involved = [place.raisedById, place.ownerId, ...place.helperIds].includes(me)
      if (involved) expect(may(place, me).has('help')).toBe(false)
    })
  })

  test('offering help takes away nothing but the offer', () => {
    always((place, me) => {
      const before = may(place, me)
      if (!before.has('help')) return
      const after = may({ ...place, helperIds: [...place.helperIds, me] }, me)
      for (const action of before) expect(action === 'help' || after.has(action)).toBe(true)
      expect(after.has('solve')).toBe(true)
    })
  })

  test('the raiser and the owner always see it, unless it is about them', () => {
    always(place => {
      for (const me of [place.raisedById, place.ownerId])
        expect(may(place, me).has('see')).toBe(place.aboutId !== me)
    })
  })

  test('the system may do everything with it', () => {
    fc.assert(
      fc.property(anyPlace, place => {
        expect([...actionsFor(place, null, chart)]).toEqual([...OBSTACLE_ACTIONS])
      }),
    )
  })
})

describe('a refusal tells whom to ask', () => {
  it.each<[(typeof OBSTACLE_ACTIONS)[number], string]>([
    ['edit', 'Ask the person who raised it, or in whose court it is.'],
    ['take', 'Ask the person in whose court it is, or somebody above them.'],
    ['help', 'Ask the person in whose court it is.'],
    ['solve', 'Ask the person in whose court it is, or who helps with it.'],
    ['escalate', 'Ask the person in whose court it is.'],
    ['relevel', 'Ask the person in whose court it is.'],
    ['accept', 'Ask the owner of the aim above.'],
    ['withdraw', 'Ask the person who raised it.'],
    ['confirm', 'Ask the person who raised it.'],
    ['reopen', 'Ask the person who raised it.'],
    ['name', 'Ask the person who raised it.'],
  ])('%s: %s', (action, fix) => {
    const refused = thrown(() => mustBeAllowed(new Set(['see']), action, 'do this'))
    expect(refused).toMatchObject({ code: 'forbidden', items: [{ fix }] })
    expect(() => mustBeAllowed(new Set(['see', action]), action, 'do this')).not.toThrow()
  })

  it.each(OBSTACLE_ACTIONS)('%s of what is hidden: it is not there', action => {
    expect(thrown(() => mustBeAllowed(new Set(), action, 'do this'))).toMatchObject({ code: 'not_found' })
  })
})
