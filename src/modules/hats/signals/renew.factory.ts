import { expect } from 'vitest'
import type { Organisation } from '#test/organisation.ts'
import { findBreaks, shown } from '../checks/find-breaks.ts'
import { allCases, judge } from '../judge.ts'
import { RULES } from '../rules/all-rules.ts'
import { lastRun, wantRun } from '../store/runs.ts'
import { keep, takeKept } from './kept.ts'
import { look } from './look.ts'
import { refresh } from './refresh.ts'
import { renew } from './renew.ts'

/** What the server does once a write is told: the same as `look-again`, without its patience. */
export async function renewed(org: Organisation, since: Date): Promise<boolean> {
  return await org.system(async work => {
    await wantRun(work, since)
    const run = await lastRun(work)
    return run !== null && (await renew(work, run))
  })
}

/** What is kept of the last run, and what everything read anew says: situations and breaks, in no order. */
export async function keptAndWhole(org: Organisation) {
  const lines = (all: readonly unknown[]) => all.map(each => JSON.stringify(each)).toSorted()
  return await org.system(async work => {
    const run = takeKept(work, (await lastRun(work))?.ranAt ?? null)
    if (run !== undefined) keep(work, run)
    const { at, is } = await look(work, work.today)
    const breaks = run === undefined ? [] : shown(run.byCheck, run.at.chart)
    return {
      kept: [lines(run === undefined ? [] : allCases(run.said)), lines(breaks)],
      whole: [lines(judge(RULES, at, is).cases), lines(findBreaks(at, is).findings)],
    }
  })
}

/**
 * Writes in rounds a minute apart, looks after each as the server does, and expects what a look at everything says; at the end that look
 * changes nothing. How many different things were said.
 */
export async function saidInRounds(
  org: Organisation,
  rounds: number,
  write: (round: number) => Promise<void>,
): Promise<number> {
  const said = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    org.at(`2026-03-02T08:${10 + round}:00Z`)
    const since = org.now()
    await write(round)
    expect(await renewed(org, since)).toBe(true)
    const { kept, whole } = await keptAndWhole(org)
    expect(kept).toEqual(whole)
    said.add(JSON.stringify(whole))
  }
  org.at('2026-03-02T08:50:00Z')
  const { broken, ...changed } = await org.system(work => refresh(work))
  expect([changed, broken]).toEqual([{ opened: 0, changed: 0, cleared: 0 }, []])
  return said.size
}
