import { z } from 'zod'

/** Query fields of every endpoint that answers page by page: an opaque cursor and a limit of 1–200, default 50. */
export const pageQuery = {
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

/** The answer of an endpoint that answers page by page; `nextCursor` is null on the last page. */
export function pageOf<T extends z.ZodType>(entry: T) {
  return z.strictObject({ entries: z.array(entry), nextCursor: z.string().nullable() })
}
