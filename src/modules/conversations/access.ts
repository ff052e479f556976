import { forbidden, notFound } from '#kernel/errors.ts'
import type { Type } from './talk.ts'

/**
 * What somebody is to a talk. `audience`: in a team a direction talk is for. `successor`: the manager after, with whom the
 * report shares the page. Role flags and the chain above give nothing.
 */
export type Relation = 'organiser' | 'participant' | 'audience' | 'successor'

export type TalkAction =
  | 'read'
  | 'notes'
  | 'write'
  | 'plan'
  | 'move'
  | 'hold'
  | 'confirm'
  | 'keep'
  | 'bring'
  | 'agree'

/** Who may, in words: the end of the sentence "Ask …". */
const WHO: Readonly<Record<TalkAction, string>> = {
  read: 'somebody who was there',
  notes: 'somebody who was there',
  write: 'the one who invited to it',
  plan: 'somebody who is invited',
  move: 'the one who invited to it',
  hold: 'somebody who was there',
  confirm: 'somebody who was there',
  keep: 'somebody who was there',
  bring: 'somebody who is invited',
  agree: 'somebody who was there',
}

/** Which actions on a talk of this type are open to somebody with these relations. One sentence per line. */
export function actionsOf(type: Type, relations: ReadonlySet<Relation>): ReadonlySet<TalkAction> {
  const is = (relation: Relation) => relations.has(relation)
  const open = type === 'direction'
  const there = is('participant') || is('organiser')
  const allowed: Record<TalkAction, boolean> = {
    // Direction talks are everybody's to read; everything else belongs to those who were there.
    read: open || there || is('successor'),
    notes: open || there || is('successor'),
    // In a direction talk its organiser writes; elsewhere all who are there do.
    write: open ? is('organiser') : there,
    plan: there || (open && is('audience')),
    move: open ? is('organiser') : there,
    hold: open ? is('organiser') : there,
    confirm: there || (open && is('audience')),
    keep: there || (open && is('audience')),
    bring: there && (type === 'alignment' || type === 'standup'),
    agree: open ? is('organiser') : there && type !== 'standup',
  }
  return new Set((Object.keys(allowed) as TalkAction[]).filter(action => allowed[action]))
}

/** Throws 404 when the talk is not theirs to see, 403 when they see it but may not do this. */
export function mustBeAllowed(actions: ReadonlySet<TalkAction>, action: TalkAction, words: string): void {
  if (!actions.has('read')) throw notFound('talk')
  if (!actions.has(action)) throw forbidden(words, WHO[action])
}
