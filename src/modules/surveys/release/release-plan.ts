import { anchoredBreakdowns } from './anchor-rule.ts'
import type { Candidate } from './candidates.ts'
import { auditGroups } from './exact-audit.ts'
import { type Group, membersOf, mustBePopulation, type Population } from './population.ts'
import { treeAtoms } from './tree-atoms.ts'

/** A group that may be reported, and how many answered in it. */
export interface Released {
  readonly group: Group
  readonly size: number
}

/** What may ever be told of a closed survey, the same for every reader. */
export interface ReleasePlan {
  /** Fewest people that anything told may depend on. */
  readonly k: number
  readonly respondents: number
  /** Nodes first, then breakdowns and filters, each in the order of asking. */
  readonly released: readonly Released[]
  /** For each node of the organisation the node whose report its people see: itself or a broader one; −1 for none. */
  readonly shownAs: Int32Array
}

// Up to here the exact audit may admit what the anchor rule, which needs no search, refuses.
const AUDITED = 300
// Cells looked at in all audits of one plan: about half a minute, in a job after close.
const PATIENCE = 2e8

/**
 * The release plan, made once at close from who answered and where they stood, never from an answer. It promises: no linear
 * combination of anything released, by any number of readers together, depends on fewer than k people (k = 5 and one more
 * for a respondent who reads along). Nodes by the atom rule (`treeAtoms`), breakdowns by the anchor rule
 * (`anchoredBreakdowns`), whose headers have the proofs; with up to 300 respondents the exact audit then admits what else
 * is safe, in the same order, as long as its patience lasts. Nothing at all under k respondents.
 */
export function planRelease(population: Population, k: number, patience = PATIENCE): ReleasePlan {
  mustBePopulation(population)
  const tree = treeAtoms(population.parents, population.nodeOf, k)
  const nodes = [...tree.shownAs.keys()]
    .filter(node => tree.shownAs[node] === node)
    .map(node => ({ group: { kind: 'node', node } as const, size: tree.sizes[node] as number }))
  const { admitted, refused } = anchoredBreakdowns(population, tree, k)
  const respondents = population.nodeOf.length
  const proved: Released[] = [...nodes, ...admitted.map(releasedOf)]
  // The audit knows of people, not of weights.
  const mayAudit = respondents <= AUDITED && !population.weights
  const audited = mayAudit ? auditedToo(population, proved, refused, k, patience) : []
  return { k, respondents, released: [...proved, ...audited], shownAs: tree.shownAs }
}

/** Those of the refused, one after another, with which the exact audit finds nothing. */
function auditedToo(
  population: Population,
  proved: readonly Released[],
  refused: readonly Candidate[],
  k: number,
  patience: number,
): Released[] {
  const groups = proved.map(({ group }) => membersOf(population, group))
  const more: Released[] = []
  let left = patience
  for (const candidate of refused) {
    const members = membersOf(population, candidate.group)
    const audit = auditGroups([...groups, members], population.nodeOf.length, k, left)
    if (audit.found === 'out_of_work') break
    left = audit.work
    if (audit.found === 'few') continue
    groups.push(members)
    more.push(releasedOf(candidate))
  }
  return more
}

function releasedOf({ group, size }: Candidate): Released {
  return { group, size }
}
