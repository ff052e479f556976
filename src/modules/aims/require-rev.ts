import { staleRev } from '#kernel/errors.ts'
import type { OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { aimPage } from './reading/get-aim.ts'

/** Throws 409 with the whole page of the aim as it is now when the caller saw an older one, so that they can compare. */
export async function requireRev(work: Work, { aim, chart }: Seen, rev: number): Promise<void> {
  if (rev !== aim.rev) throw staleRev(await aimPage(work, aim.id, chart, work.today))
}

interface Seen {
  readonly aim: { readonly id: string; readonly rev: number }
  readonly chart: OrgChart
}
