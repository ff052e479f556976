import { AppError, staleRev } from '#kernel/errors.ts'
import { personById, workHoursOf } from '#modules/people/public.ts'
import { offers } from '#platform/offers.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { NewPreferences, PreferencesView } from '../contract.ts'
import { thoughtOfDigest } from '../store/digest-store.ts'
import { choicesOf, preferencesOf, saveChoices, savePreferences } from '../store/preference-store.ts'
import { USUAL } from './preferences.ts'

/** How the actor is told, for every kind of event that any room has a notice for. */
export async function readPreferences(work: Work): Promise<PreferencesView> {
  const me = actingPerson(work)
  const person = await personById(work, me)
  const hours = await workHoursOf(work, [me], work.today)
  const choices = await choicesOf(work, me)
  const events = kinds().map(({ room, type }) => ({ type, room, ...USUAL, ...choices.get(type) }))
  return {
    ...(await preferencesOf(work, me)),
    events,
    email: person?.email ?? null,
    timeZone: hours.get(me)?.timeZone ?? work.timeZone,
  }
}

/** Saves how the actor wants to be told. A digest that is newly weekly does not come before its next Friday. */
export async function changePreferences(work: Work, wanted: NewPreferences): Promise<PreferencesView> {
  const me = actingPerson(work)
  refuseUnknown(wanted)
  const { rev, events, ...general } = wanted
  if (!(await savePreferences(work, me, rev, general))) throw staleRev(await readPreferences(work))
  await saveChoices(work, me, events)
  if (general.digest === 'weekly') await thoughtOfDigest(work, [{ personId: me, on: work.today }])
  await work.publish({ type: 'notice_preferences.changed', subject: { kind: 'person', id: me } })
  return await readPreferences(work)
}

function refuseUnknown({ events }: NewPreferences): void {
  const known = new Set(kinds().map(({ type }) => type))
  const items = events.flatMap(({ type }, at) =>
    known.has(type)
      ? []
      : [
          {
            field: `events.${at}.type`,
            code: 'unknown_event',
            message: `Nobody is told of “${type}”.`,
            fix: 'Leave it out, or choose one of the kinds that are listed.',
          },
        ],
  )
  if (items.length > 0) throw new AppError('rule_broken', { items })
}

function kinds(): readonly { readonly room: string; readonly type: string }[] {
  return offers().flatMap(({ room, notices = {} }) => Object.keys(notices).map(type => ({ room, type })))
}
