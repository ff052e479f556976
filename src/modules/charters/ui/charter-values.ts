import type { PickedAim } from '#modules/aims/public-ui.tsx'
import type { CharterView } from '../contract.ts'

/** A responsibility as edited. */
export interface DutyValue {
  readonly id?: string
  readonly title: string
  readonly standard: string
  readonly aim: PickedAim | null
}

/** Somebody it takes, as edited. */
export interface WithValue {
  readonly who: string
  readonly gives: string
  readonly gets: string
}

/** A charter as its form holds it; lists of short lines are one text. */
export interface CharterValues {
  readonly purpose: string
  readonly purposeAimId: PickedAim | null
  readonly responsibilities: readonly DutyValue[]
  readonly decidesAlone: string
  readonly recommends: string
  readonly isTold: string
  readonly notMine: string
  readonly success: string
  readonly worksWith: readonly WithValue[]
  readonly standards: string
  readonly reviewOn: string
}

const LISTS = ['decidesAlone', 'recommends', 'isTold', 'notMine', 'success', 'standards'] as const

/** A charter as its form holds it; `hidden` stands for the title of an aim that the reader may not see. */
export function charterValues({ content }: Pick<CharterView, 'content'>, hidden: string): CharterValues {
  const picked = (aim: { id: string; title: string | null } | null) =>
    aim === null ? null : { id: aim.id, label: aim.title ?? hidden }
  const lists = Object.fromEntries(LISTS.map(name => [name, content[name].join('\n')]))
  return {
    ...(lists as Record<(typeof LISTS)[number], string>),
    purpose: content.purpose,
    purposeAimId: picked(content.purposeAim),
    responsibilities: content.responsibilities.map(({ id, title, standard, aim }) => ({
      ...{ id, title, standard },
      aim: picked(aim),
    })),
    worksWith: content.worksWith,
    reviewOn: content.reviewOn ?? '',
  }
}

/** What is sent: rows without a title are left out. */
export function charterBody(values: CharterValues) {
  const lists = Object.fromEntries(LISTS.map(name => [name, linesOf(values[name])]))
  return {
    ...(lists as Record<(typeof LISTS)[number], string[]>),
    purpose: values.purpose.trim(),
    purposeAimId: values.purposeAimId?.id ?? null,
    responsibilities: values.responsibilities
      .filter(({ title, standard }) => `${title}${standard}`.trim() !== '')
      .map(({ id, title, standard, aim }) => ({
        ...(id === undefined ? {} : { id }),
        ...{ title: title.trim(), standard: standard.trim(), aimId: aim?.id ?? null },
      })),
    worksWith: values.worksWith.filter(({ who }) => who.trim() !== ''),
    reviewOn: values.reviewOn === '' ? null : values.reviewOn,
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}
