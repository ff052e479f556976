import type { z } from 'zod'
import type { AboutField, AboutReach } from './about-shapes.ts'

type Field = z.output<typeof AboutField>
type Reach = z.output<typeof AboutReach>

/** Who asks, as they stand to the person. `near`: in a team of theirs. Role flags and the chain further up give nothing. */
export type AboutRelation = 'self' | 'manager' | 'near' | 'other'

/** Which of the three texts somebody may read: the person all, their manager all, others what was widened for them. */
export function readableFields(
  reaches: Readonly<Record<Field, Reach>>,
  relation: AboutRelation,
): ReadonlySet<Field> {
  const fields = Object.keys(reaches) as Field[]
  if (relation === 'self' || relation === 'manager') return new Set(fields)
  return new Set(
    fields.filter(
      field => reaches[field] === 'everybody' || (reaches[field] === 'team' && relation === 'near'),
    ),
  )
}
