import type { Heading } from '../contract/report-views.ts'
import type { Text } from '../definition/definition.ts'
import { keyOf, type OpenedReport } from './open-report.ts'
import type { Passed, ShownGroup } from './shown.ts'
import type { Wave } from './wave.ts'

/** What every part of a report begins with; `least` is how many people a group needs for that part. */
export function headingOf({ wave, place, passed }: OpenedReport, least = wave.survey.plan.least): Heading {
  const { id, title, wave: number, closesOn, plan, units } = wave.survey
  const { group, why } = passed
  const unit = group && unitOf(wave, group)
  return {
    ...{ id, title, wave: number, closesOn, fingerprint: plan.fingerprint },
    unit: unit && { ...unit, invited: units[group?.unit ?? 0]?.invited ?? 0 },
    asked: why && { ...named(wave, place), why, message: whyNot(passed, unit?.name ?? null, least) },
  }
}

/** A unit by its place. */
export function named(wave: Wave, place: number): { key: string; name: string } {
  return { key: keyOf(wave, place), name: wave.survey.units[place]?.name ?? '' }
}

/** A shown unit with how many answered in it. */
export function unitOf(wave: Wave, { unit, n }: ShownGroup): { key: string; name: string; n: number } {
  return { ...named(wave, unit), n }
}

/** A text of the survey in its own language. */
export function textOf({ survey }: Wave, text: Text): string {
  return text[survey.definition.language] ?? Object.values(text)[0] ?? ''
}

function whyNot({ why }: Passed, shown: string | null, least: number): string {
  const instead = shown === null ? '' : ` You see ${shown} instead.`
  if (why === 'not_yours') return `These results are for those who lead this group.${instead}`
  return `Fewer than ${least} people answered here, or so few beside those shown that they could be worked out.${instead}`
}
