import { useQuery } from '@tanstack/react-query'
import type { FieldProps } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { charters, useCharterOf } from './queries.ts'

/** What the choice of a responsibility takes; `''` for none. */
export interface ResponsibilityFieldProps extends FieldProps {
  readonly personId: string
  readonly value: string
  readonly onChange: (id: string) => void
}

/** One of the responsibilities of a person's charter in force; nothing for whoever may not read that charter. */
export function ResponsibilityField({ personId, ...field }: ResponsibilityFieldProps) {
  const current = useCharterOf(personId).data?.standing?.current?.id
  const charter = useQuery({
    queryKey: ['charters', 'one', current],
    queryFn: ({ signal }) => charters.readCharter({ params: { id: current ?? '' } }, signal),
    enabled: current !== undefined,
  })
  const responsibilities = charter.data?.content.responsibilities ?? []
  if (responsibilities.length === 0) return null
  return (
    <SelectField
      {...field}
      optional
      choices={responsibilities.map(({ id, title }) => ({ value: id, label: title }))}
    />
  )
}
