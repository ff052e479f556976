import type { CharterChanges } from '../contract.ts'
import type { StoredContent } from '../store/load-charters.ts'

/** What was taken out and what came in, field by field; fields that say the same are left out. Order alone is no change. */
export function compareCharters(
  before: StoredContent,
  after: StoredContent,
  titleOfAim: (id: string) => string,
): CharterChanges['changes'] {
  const [old, now] = [before, after].map(content => inLines(content, titleOfAim))
  if (old === undefined || now === undefined) return []
  return FIELDS.flatMap(field => {
    const removed = old[field].filter(line => !now[field].includes(line))
    const added = now[field].filter(line => !old[field].includes(line))
    return removed.length + added.length === 0 ? [] : [{ field, removed, added }]
  })
}

type Field = CharterChanges['changes'][number]['field']

const FIELDS: readonly Field[] = [
  'purpose',
  'purposeAim',
  'responsibilities',
  'decidesAlone',
  'recommends',
  'isTold',
  'notMine',
  'success',
  'worksWith',
  'standards',
  'reviewOn',
]

function inLines(
  content: StoredContent,
  titleOfAim: (id: string) => string,
): Record<Field, readonly string[]> {
  const aim = (id: string | null) => (id === null ? [] : [titleOfAim(id)])
  return {
    ...{ decidesAlone: content.decidesAlone, recommends: content.recommends, isTold: content.isTold },
    ...{ notMine: content.notMine, success: content.success, standards: content.standards },
    purpose: content.purpose === '' ? [] : [content.purpose],
    purposeAim: aim(content.purposeAimId),
    responsibilities: content.responsibilities.map(({ title, standard, aimId }) =>
      [title, standard, ...aim(aimId)].filter(Boolean).join(' — '),
    ),
    worksWith: content.worksWith.map(({ who, gives, gets }) =>
      [who, gives, gets].filter(Boolean).join(' — '),
    ),
    reviewOn: content.reviewOn === null ? [] : [content.reviewOn],
  }
}
