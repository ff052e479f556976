import { seeded } from '#kernel/seeded.ts'
import { betaQuantile } from '#kernel/statistics/beta.ts'
import type { Interval } from '#kernel/statistics/interval.ts'
import { quantile } from '#kernel/statistics/quantiles.ts'
import { ACT_KINDS, ACT_NAMES, type ActName } from './act-kinds.ts'

/**
 * One thing somebody did, so many whole weeks ago (0 is the current week). `lead` 0–1 replaces the share of its kind; `counts` is ½
 * for what nobody else confirmed, else 1.
 */
export interface Act {
  readonly kind: ActName
  readonly week: number
  readonly lead?: number | null
  readonly counts?: number
}

/** How somebody's recorded weeks divide. `lead` and `manage` are decayed weights, `mix` the share that is leading, 0–1. */
export interface Mix {
  readonly lead: number
  readonly manage: number
  readonly mix: number
  /** How many equal acts the weights are worth (Kish): (Σδc)² / Σ(δc)². */
  readonly effective: number
  readonly events: number
  readonly weeks: number
}

export const WINDOW_WEEKS = 12

/** How much has to be recorded before anything is said: effective acts, acts, different weeks. */
export const ENOUGH = { effective: 8, events: 10, weeks: 3 } as const

/** What one kind adds to somebody's weeks. `share` is its part of all weights, `lead` how much of it was leading, both 0–1. */
export interface KindPart {
  readonly kind: ActName
  readonly events: number
  readonly share: number
  readonly lead: number
}

/**
 * Acts of one kind in one week count c = w·√n, so that clicking more often brings little, times the mean of what each counts; a week
 * k ago counts δ = ½^(k/4).
 * L = Σδcℓ, M = Σδc(1−ℓ), mix = L/(L+M) (practice §3.4). Null without anything in the window.
 */
export function mixOf(acts: readonly Act[]): Mix | null {
  const groups = grouped(acts)
  if (groups.length === 0) return null
  return {
    ...shares(groups),
    effective: kish(groups.map(({ part }) => part)),
    events: groups.reduce((sum, { n }) => sum + n, 0),
    weeks: new Set(groups.map(({ week }) => week)).size,
  }
}

/** Whether enough is recorded to say anything. */
export function isEnough({ effective, events, weeks }: Mix): boolean {
  return effective >= ENOUGH.effective && events >= ENOUGH.events && weeks >= ENOUGH.weeks
}

/** What each kind adds, the heaviest first. */
export function kindsIn(acts: readonly Act[]): KindPart[] {
  const groups = grouped(acts)
  const all = groups.reduce((sum, { part }) => sum + part, 0)
  return ACT_NAMES.flatMap(kind => {
    const own = groups.filter(group => group.kind === kind)
    if (own.length === 0) return []
    const { lead, manage } = shares(own)
    const events = own.reduce((sum, { n }) => sum + n, 0)
    return [{ kind, events, share: (lead + manage) / all, lead: lead / (lead + manage) }]
  }).sort((a, b) => b.share - a.share)
}

/** The middle 80 % of Beta(1 + mix·n, 1 + (1 − mix)·n), n effective: what so few acts leave open. */
export function sampling({ mix, effective }: Mix): Interval {
  const [a, b] = [1 + mix * effective, 1 + (1 - mix) * effective]
  return { low: betaQuantile(0.1, a, b), high: betaQuantile(0.9, a, b) }
}

/**
 * What 200 other judgements about the table would say, the middle 80 %: each weight times a draw of 0.5–1.5, each share moved by
 * up to 0.15 and kept in 0–1. The draws are the same for everybody and every day.
 */
export function judgement(acts: readonly Act[]): Interval {
  const groups = grouped(acts)
  const chance = seeded(20_260)
  const mixes = Array.from({ length: 200 }, () => {
    const moves = new Map(
      ACT_NAMES.map(kind => [kind, { times: 0.5 + chance.next(), plus: 0.3 * chance.next() - 0.15 }]),
    )
    const moved = groups.map(group => {
      const { times, plus } = moves.get(group.kind) ?? { times: 1, plus: 0 }
      return { ...group, part: group.part * times, lead: Math.min(1, Math.max(0, group.lead + plus)) }
    })
    return shares(moved).mix
  })
  return { low: quantile(mixes, 0.1), high: quantile(mixes, 0.9) }
}

/** The wider envelope of both kinds of doubt. */
export function doubt(acts: readonly Act[], mix: Mix): Interval {
  const [few, judged] = [sampling(mix), judgement(acts)]
  return { low: Math.min(few.low, judged.low), high: Math.max(few.high, judged.high) }
}

interface Group {
  readonly kind: ActName
  readonly week: number
  readonly n: number
  /** δ·w·√n, less for what is unconfirmed. */
  readonly part: number
  readonly lead: number
}

function grouped(acts: readonly Act[]): Group[] {
  const sums = new Map<string, { kind: ActName; week: number; n: number; counts: number; lead: number }>()
  for (const { kind, week, lead, counts = 1 } of acts) {
    if (week < 0 || week >= WINDOW_WEEKS) continue
    const key = `${kind} ${week}`
    const sum = sums.get(key) ?? { kind, week, n: 0, counts: 0, lead: 0 }
    sum.n++
    sum.counts += counts
    sum.lead += counts * (lead ?? ACT_KINDS[kind].lead)
    sums.set(key, sum)
  }
  return [...sums.values()].map(({ kind, week, n, counts, lead }) => ({
    ...{ kind, week, n, lead: lead / counts },
    part: (0.5 ** (week / 4) * ACT_KINDS[kind].weight * counts) / Math.sqrt(n),
  }))
}

function shares(groups: readonly Group[]): { lead: number; manage: number; mix: number } {
  let [lead, manage] = [0, 0]
  for (const group of groups) {
    lead += group.part * group.lead
    manage += group.part * (1 - group.lead)
  }
  return { lead, manage, mix: lead / (lead + manage) }
}

function kish(parts: readonly number[]): number {
  const [sum, squares] = parts.reduce(([s, q], part) => [s + part, q + part * part], [0, 0])
  return (sum * sum) / squares
}
