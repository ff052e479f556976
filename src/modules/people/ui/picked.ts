/** Something by id and name as a picker holds it. */
export interface Picked {
  readonly id: string
  readonly label: string
}

/** A person or team as a picker holds it; null for none. */
export function picked(named: { readonly id: string; readonly name: string } | null): Picked | null {
  return named === null ? null : { id: named.id, label: named.name }
}

/** A text field as the server takes it: null when it is empty. */
export function orNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}
