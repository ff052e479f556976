import type { ErrorItem } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'

/** Whether its date to look again has come, so that it may be reopened without anything new. */
export function mayReopen(
  { revisitOn }: { readonly revisitOn: LocalDate | null },
  today: LocalDate,
): boolean {
  return revisitOn !== null && revisitOn <= today
}

/** What is missing before a decision that stands is opened again: we stick to it unless something is new (practice §9). */
export function reopeningProblems(
  { evidence, source }: { readonly evidence: string; readonly source: string },
  decision: { readonly revisitOn: LocalDate | null },
  ruling: { readonly revisitWhen: string | null } | null,
  today: LocalDate,
): ErrorItem[] {
  const problems: ErrorItem[] = []
  if (evidence === '' && !mayReopen(decision, today))
    problems.push({
      ...{ field: 'evidence', code: 'evidence_missing' },
      message: 'This is decided, and nothing new is said.',
      fix: `Write what is known now and was not known then.${otherwise(decision.revisitOn, ruling?.revisitWhen ?? null)}`,
    })
  if (source === '' && (evidence !== '' || problems.length > 0))
    problems.push({
      ...{ field: 'source', code: 'source_missing' },
      message: 'It does not say where this is known from.',
      fix: 'Name the report, the person or the number it comes from.',
    })
  return problems
}

function otherwise(revisitOn: LocalDate | null, revisitWhen: string | null): string {
  const when = revisitWhen === null ? '' : ` It is to be looked at again when: ${revisitWhen}.`
  return revisitOn === null ? when : ` It is looked at again on ${revisitOn} anyway.${when}`
}
