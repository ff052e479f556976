/** A size from the server as one of the three. */
export function sizeOf(size: number): '1' | '2' | '3' {
  return (['1', '2', '3'] as const)[size - 1] ?? '1'
}
