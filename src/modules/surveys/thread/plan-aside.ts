import type { Population } from '../release/population.ts'
import { planRelease, type ReleasePlan } from '../release/release-plan.ts'
import { goesToThread, surveyThread } from './survey-thread.ts'

/** `planRelease`, of many people in the thread. */
export async function planAside(
  population: Population,
  k: number,
  patience: number,
  many?: number,
): Promise<ReleasePlan> {
  if (!goesToThread(population.nodeOf.length, many)) return planRelease(population, k, patience)
  return await surveyThread.call('plan', { population, k, patience })
}
