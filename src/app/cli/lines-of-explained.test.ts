import { expect, test } from 'vitest'
import { linesOfExplained } from './lines-of-explained.ts'

type Explained = Parameters<typeof linesOfExplained>[0]
type Case = Explained['rules'][number]['cases'][number]

const rule = (id: string, cases: readonly Case[], over: Partial<Explained['rules'][number]> = {}) => ({
  ...{ rule: id, title: 'A title', notices: 'What it notices.', reads: 'What it reads.' },
  ...{ thresholds: {}, cases, nothing: null, error: null, ...over },
})
const explained = (rules: Explained['rules'], isAway = false): Explained => ({
  ...{ on: '2026-03-02', person: { id: 'grace', name: 'Grace Hopper', isAway }, rules },
  breaks: [{ check: 'A05', severity: 'major', says: '“Berths” has no owner.' }],
})
const quiet: Case = {
  ...{ about: { kind: 'team', id: 'pilots', name: 'Pilots' }, verdict: 'quiet', strength: 'weak' },
  calmDays: null,
  sources: [
    { says: 'Half.', value: 0.5, threshold: 0.6, counts: 'below', isShare: true, speaks: true },
    { says: 'Two.', value: 2, threshold: 3, counts: 'above', isShare: false, speaks: false },
    { says: 'Load.', value: 1 / 3, threshold: 0.85, counts: 'from', isShare: false, speaks: false },
    { says: 'Mean.', value: 4, threshold: 2.5, counts: 'up_to', isShare: false, speaks: false },
    { says: 'Not so.', value: 0, threshold: 1, counts: null, isShare: false, speaks: false },
    { says: 'Beside.', value: 7, threshold: 0, counts: null, isShare: false, speaks: false },
  ],
}

test('each source is told with whether it speaks, its value, and from where on it does', () => {
  expect(linesOfExplained(explained([rule('H13', [quiet])])).slice(4)).toEqual([
    'H13 A title: quiet, about Pilots',
    '    + Half. (50%; speaks below 60%)',
    '    - Two. (2; speaks above 3)',
    '    - Load. (0.33; speaks from 0.85)',
    '    - Mean. (4; speaks up to 2.5)',
    '    - Not so.',
    '    · Beside.',
    'A05 major: “Berths” has no owner.',
  ])
})

test('each case stands by itself, with how sure it is where it is not quiet', () => {
  const fires: Case = { ...quiet, verdict: 'fires', strength: 'strong', sources: [] }
  const calm: Case = { ...fires, verdict: 'calm', calmDays: 21 }
  expect(linesOfExplained(explained([rule('H13', [fires, { ...fires, verdict: 'holds' }, calm])]))).toEqual([
    'Grace Hopper, 2026-03-02',
    '“+” speaks for the situation, “-” does not, “·” is background.',
    'Fires: it is there. Holds: too little to begin with, but an open one is not over. Quiet: an open one is over.',
    'Calm: an open one is over when that has lasted for as many days.',
    'H13 A title: fires (strong), about Pilots',
    'H13 A title: holds (strong), about Pilots',
    'H13 A title: calm (21 days), about Pilots',
    'A05 major: “Berths” has no owner.',
  ])
})

test('a rule with nothing to judge says what would have to be there, and where it looked', () => {
  const nothing = 'No open decision is yours to make.'
  expect(linesOfExplained(explained([rule('H14', [], { nothing })])).slice(4, -1)).toEqual([
    'H14 A title: nothing to judge',
    `    ${nothing}`,
    '    Looked for: What it notices.',
    '    In: What it reads.',
  ])
})

test('a rule that broke says how, and whoever is away is said to be', () => {
  const lines = linesOfExplained(explained([rule('H14', [], { error: 'Error: No' })], true))
  expect(lines[1]).toBe('Away: what would fire only holds.')
  expect(lines[5]).toBe('H14 A title: Error: No')
})
