import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { SIZE } from '../decision.ts'
import { type AskedView, missingViews } from './missing.ts'

const view = (name: string, over: Partial<AskedView> = {}): AskedView => ({
  ...{ name, team: null, dissenter: false, stance: null, dueAt: new Date('2026-03-09T17:00:00Z') },
  ...over,
})
const given = { stance: 'no_preference' } as const
const silent = { stance: 'no_view' } as const
const radia = view('Radia', { dissenter: true, ...given })
const missing = (size: 'S' | 'M' | 'L', views: readonly AskedView[], emergency: string | null = null) =>
  missingViews({ size, emergency }, views, 'Europe/Lisbon').map(
    ({ code, message, fix }) => `${code}: ${message} ${fix}`,
  )

describe('before a decision can be taken is missing', () => {
  const margaret = 'view: Margaret, for People, has not given a view yet.'
  const until = 'Wait for it, or until 2026-03-09: then silence is recorded as "no view".'
  it.each<[string, 'S' | 'M' | 'L', readonly AskedView[], readonly string[]]>([
    ['nothing, when a small one is heard by its dissenter', 'S', [radia], []],
    [
      'the view of a team, with the day on which silence counts',
      'S',
      [radia, view('Margaret', { team: 'People' })],
      [`${margaret} ${until}`],
    ],
    [
      'nothing, when that silence is recorded',
      'S',
      [radia, view('Margaret', { team: 'People', ...silent })],
      [],
    ],
    [
      'the dissenter, when nobody is asked to be one',
      'S',
      [view('Ada', given)],
      [
        'dissenter: Nobody is asked yet to look for what speaks against it. Ask one person whom you expect to disagree.',
      ],
    ],
    [
      'the view of the dissenter',
      'S',
      [view('Radia', { dissenter: true })],
      [`view: Radia has not given a view yet. ${until}`],
    ],
    [
      'more views, when too few are asked',
      'M',
      [radia],
      ['views: A decision of this size needs 3 views; 1 is asked for. Ask 2 more.'],
    ],
    [
      'the views that come first, when enough are asked',
      'M',
      [radia, view('Ada', { dueAt: new Date('2026-03-12T17:00:00Z') }), view('Alan'), view('Linus', given)],
      [`view: Alan has not given a view yet. ${until}`],
    ],
    [
      'nothing, when others than those asked first are heard',
      'M',
      [radia, view('Alan'), view('Ada', given), view('Linus', given)],
      [],
    ],
    [
      'somebody to hear, also when nobody is ever silent long enough',
      'S',
      [radia, view('Margaret', { team: 'People', dueAt: null })],
      [`${margaret} Wait for it.`],
    ],
  ])('%s', (_, size, views, words) => {
    expect(missing(size, views)).toEqual(words)
  })

  it('nothing in an emergency', () => {
    expect(missing('L', [view('Margaret', { team: 'People' })], 'The quay is on fire.')).toEqual([])
  })
})

const anyView = fc.record({
  name: fc.constantFrom('Ada', 'Alan', 'Linus'),
  team: fc.constantFrom(null, 'People'),
  dissenter: fc.boolean(),
  stance: fc.constantFrom(null, 'option', 'against', 'no_preference', 'no_view') as fc.Arbitrary<
    AskedView['stance']
  >,
  dueAt: fc.constantFrom(null, new Date('2026-03-09T17:00:00Z')),
})

test('nothing is missing exactly when every required view is settled and as many are heard as its size needs', () => {
  fc.assert(
    fc.property(fc.constantFrom('S', 'M', 'L'), fc.array(anyView, { maxLength: 8 }), (size, views) => {
      const settled = views.every(
        ({ team, dissenter, stance }) => stance !== null || (team === null && !dissenter),
      )
      const heard = views.filter(({ stance }) => stance !== null).length >= SIZE[size].views
      const asked = views.some(({ dissenter }) => dissenter)
      expect(missing(size, views).length === 0).toBe(settled && heard && asked)
    }),
  )
})
