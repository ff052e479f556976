import { ApiError } from '#ui/server/api-error.ts'

/** Throws what the server would, in words, for fields that were left empty; `words` says for each what to do. */
export function refuseMissing<T extends object>(
  values: T,
  words: { readonly [K in keyof T]?: string },
): void {
  const items = Object.entries(words)
    .filter(([name]) => isEmpty(values[name as keyof T]))
    .map(([field, message]) => ({ field, code: 'missing', message: String(message), fix: '' }))
  if (items.length > 0) throw new ApiError('malformed', 400, items)
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}
