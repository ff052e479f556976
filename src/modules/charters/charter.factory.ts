import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { CharterContent, SavedCharter } from './contract.ts'
import { acknowledgeCharter } from './writing/acknowledge-charter.ts'
import { editCharter } from './writing/edit-charter.ts'
import { offerCharter } from './writing/offer-charter.ts'
import { startCharter } from './writing/start-charter.ts'

/** A live goal of Harbour Works. Returns its id. */
export async function goalIn(
  org: Organisation,
  { title = 'Berth every ship within an hour', owner = 'Grace' as Name, scope = 'team' } = {},
): Promise<string> {
  const id = newId()
  await org.system(work =>
    sql`insert into aims_aims (org_id, id, kind, scope, state, team_id, owner_id, title, due_on, cadence_days, created_at, created_on)
      values (${org.orgId}, ${id}, 'goal', ${scope}, 'live', ${scope === 'team' ? org.team.Pilots : null}, ${org.id[owner]},
              ${title}, '2026-06-30', 7, ${work.now}, ${work.today})`.execute(work.sql),
  )
  return id
}

/** A text that nobody but the two may ever read. */
export const SECRET = 'Stop shouting over the radio'

/** What a complete charter of Linus says; a test changes what it is about. */
export function complete(aimId: string | null, over: Partial<CharterContent> = {}): CharterContent {
  return {
    purpose: 'Bring ships in without anybody waiting or worrying.',
    purposeAimId: aimId,
    responsibilities: [
      {
        title: 'Pilot ships to their berth',
        standard: 'no contact, and the master would ask for me again',
        aimId,
      },
      { title: 'Keep the tide log', standard: 'written within the hour', aimId: null },
      { title: 'Train new pilots', standard: 'they bring a ship in alone after a season', aimId: null },
      { title: 'Check the pilot boat', standard: 'every Monday, before the first tide', aimId: null },
    ],
    decidesAlone: ['Whether a ship may enter in fog'],
    recommends: ['Which boat we buy'],
    isTold: ['Closures of the fairway'],
    notMine: ['Harbour dues'],
    success: ['Nobody waits longer than an hour', SECRET],
    worksWith: [{ who: 'Harbour office', gives: 'times of arrival', gets: 'berth numbers' }],
    standards: ['Safety before the timetable'],
    reviewOn: '2026-08-03',
    ...over,
  }
}

/** A complete draft of somebody's charter, written by one of the two. */
export async function drafted(
  org: Organisation,
  { by = 'Grace' as Name, of = 'Linus' as Name, over = {} as Partial<CharterContent>, aimId = '' } = {},
): Promise<SavedCharter> {
  const aim = aimId === '' ? await goalIn(org) : aimId
  return await org.as(by, async work => {
    const { id, rev } = await startCharter(work, org.id[of])
    return await editCharter(work, id, { ...complete(aim, over), rev })
  })
}

/** The same, offered to the other side. */
export async function offered(
  org: Organisation,
  wish: Parameters<typeof drafted>[1] = {},
): Promise<SavedCharter> {
  const { id, rev } = await drafted(org, wish)
  return await org.as(wish.by ?? 'Grace', work => offerCharter(work, id, rev))
}

/** The same, acknowledged by both: in force. */
export async function agreed(
  org: Organisation,
  wish: Parameters<typeof drafted>[1] & { readonly other?: Name } = {},
): Promise<SavedCharter> {
  const { id, rev } = await offered(org, wish)
  await org.as(wish.other ?? 'Linus', work => acknowledgeCharter(work, id, rev))
  return await org.as(wish.by ?? 'Grace', work => acknowledgeCharter(work, id, rev))
}
