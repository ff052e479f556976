import { formatDate, formatExact, formatRelative, type When as Moment } from './dates.ts'

/** A date or moment: relative (default) or short, with the exact one on hover and for machines. */
export function When({ at, short = false }: { readonly at: Moment; readonly short?: boolean }) {
  const machine = at instanceof Date ? at.toISOString() : at
  return (
    <time dateTime={machine} title={formatExact(at)}>
      {short ? formatDate(at) : formatRelative(at)}
    </time>
  )
}
