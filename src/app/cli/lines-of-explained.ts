import type { explainPerson } from '#modules/hats/public.ts'

type Explained = NonNullable<Awaited<ReturnType<typeof explainPerson>>>
type ExplainedRule = Explained['rules'][number]
type ExplainedCase = ExplainedRule['cases'][number]
type ExplainedSource = ExplainedCase['sources'][number]

const LEGEND = [
  '“+” speaks for the situation, “-” does not, “·” is background.',
  'Fires: it is there. Holds: too little to begin with, but an open one is not over. Quiet: an open one is over.',
  'Calm: an open one is over when that has lasted for as many days.',
]

/** An explanation as lines to read: each rule, what it looked at and how it judged, and each source with its numbers. */
export function linesOfExplained({ person, on, rules, breaks }: Explained): string[] {
  return [
    `${person.name}, ${on}`,
    ...(person.isAway ? ['Away: what would fire only holds.'] : []),
    ...LEGEND,
    ...rules.flatMap(linesOfRule),
    ...breaks.map(({ check, severity, says }) => `${check} ${severity}: ${says}`),
  ]
}

function linesOfRule({ rule, title, notices, reads, cases, nothing, error }: ExplainedRule): string[] {
  const name = `${rule} ${title}`
  if (error !== null) return [`${name}: ${error}`]
  if (nothing !== null)
    return [`${name}: nothing to judge`, `    ${nothing}`, `    Looked for: ${notices}`, `    In: ${reads}`]
  return cases.flatMap(({ about, sources, ...judged }) => [
    `${name}: ${judged.verdict}${asideOf(judged)}, about ${about.name}`,
    ...sources.map(source => `    ${markOf(source)} ${source.says}${numbersOf(source)}`),
  ])
}

function asideOf({ verdict, calmDays, strength }: Omit<ExplainedCase, 'about' | 'sources'>): string {
  if (calmDays !== null) return ` (${calmDays} days)`
  return verdict === 'quiet' ? '' : ` (${strength})`
}

function markOf({ speaks, counts, threshold }: ExplainedSource): string {
  if (speaks) return '+'
  return counts === null && threshold === 0 ? '·' : '-'
}

const FROM = { from: 'from', above: 'above', below: 'below', up_to: 'up to' } as const

function numbersOf({ value, threshold, counts, isShare }: ExplainedSource): string {
  if (counts === null) return ''
  const told = (number: number) => (isShare ? `${Math.round(number * 100)}%` : String(+number.toFixed(2)))
  return ` (${told(value)}; speaks ${FROM[counts]} ${told(threshold)})`
}
