import type { ErrorItem } from '#kernel/errors.ts'
import type { AimKind } from '../aim-words.ts'
import type { Brief } from '../contract.ts'

/** The columns of an aim that its brief fills. */
export function briefFields(brief: Brief) {
  const { title, what, why, constraints, notThis, authority } = brief
  return {
    title,
    what,
    why,
    constraints,
    notThis,
    authority,
    mission: brief.mission ?? null,
    orgValues: brief.values ?? [],
    exemplar: brief.exemplar ?? false,
  }
}

/** Mission and values belong to the vision alone. */
export function briefProblems(kind: AimKind, brief: Brief): ErrorItem[] {
  if (kind === 'vision') return []
  const fields = (['mission', 'values'] as const).filter(field => brief[field] !== undefined)
  return fields.map(field => ({
    field: `brief.${field}`,
    code: 'vision_only',
    message: `A ${kind} has no ${field}.`,
    fix: 'Write it on the vision, and leave it out here.',
  }))
}
