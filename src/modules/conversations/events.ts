import type { NewEvent } from '#platform/work.ts'
import type { TalkRecord } from './store/talks.ts'

/** Events of this room: ids and values only, never a topic, a note or a title. */
export type TalkEvent =
  `talk.${'planned' | 'moved' | 'called_off' | 'held' | 'missed' | 'confirmed' | 'reminded' | 'asked'}`

/** What the ledger keeps of a talk. */
export function talkFacts(
  talk: Pick<TalkRecord, 'type' | 'seriesId' | 'personIds'> & { readonly teamIds?: readonly string[] },
): Readonly<Record<string, unknown>> {
  const { type, seriesId, personIds, teamIds = [] } = talk
  return { type, seriesId, personIds, teamIds }
}

/** Something about a talk that changes no state. */
export function aboutTalk(
  type: TalkEvent | `topic.${'added' | 'ended' | 'changed'}` | `notes.saved` | `part.saved`,
  id: string,
  data: Readonly<Record<string, unknown>> = {},
): NewEvent {
  return { type, subject: { kind: 'talk', id }, data }
}

/** Something about a series. */
export function aboutSeries(
  type:
    | `series.${'started' | 'changed' | 'ended' | 'shared' | 'unshared'}`
    | 'topic.added'
    | 'topic.ended'
    | 'topic.changed',
  id: string,
  data: Readonly<Record<string, unknown>> = {},
): NewEvent {
  return { type, subject: { kind: 'talk_series', id }, data }
}
