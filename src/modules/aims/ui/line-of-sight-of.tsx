import { type LineOfSightProps, LineOfSightStrip } from './line-of-sight.tsx'
import { useLines } from './queries.ts'

/** What the strip of an aim by id takes. */
export interface LineOfSightOfProps {
  readonly aimId: string
  readonly from?: LineOfSightProps['from']
}

/** The strip for an aim by id; shows nothing until it is known. */
export function LineOfSightOf({
  aimId,
  from,
}: {
  readonly aimId: string
  readonly from?: LineOfSightProps['from']
}) {
  const links = useLines([aimId]).data?.get(aimId)
  if (links === undefined) return null
  return <LineOfSightStrip links={links} {...(from === undefined ? {} : { from })} />
}
