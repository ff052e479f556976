import { staleRev } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { NewNotes, NewPart, Part } from '../contract/shapes.ts'
import { aboutTalk } from '../events.ts'
import {
  keptOf,
  saveSharedNotes,
  savePart as writePart,
  savePrivateNotes as writePrivate,
} from '../store/notes.ts'
import { requireOpen } from '../talk.ts'
import { confirm } from '../talks/confirm-talk.ts'
import { markHeld } from '../talks/hold-talk.ts'
import { openTalk } from '../talks/open-talk.ts'
import { partView, whoIs } from '../talks/talk-view.ts'

/** Saves the notes of all who are there, over the version that was read; 409 with both when somebody was first. */
export async function saveNotes(work: Work, id: string, { rev, text }: NewNotes) {
  const { talk } = await openTalk(work, id, 'write', 'write these notes', true)
  requireOpen(talk)
  if (!(await saveSharedNotes(work, id, rev, text)))
    throw staleRev({ text: talk.sharedNotes, rev: talk.notesRev })
  await work.publish(aboutTalk('notes.saved', id))
  return { text, rev: rev + 1 }
}

/** Saves notes that only the actor reads. Nothing is told of it, not even to the ledger. */
export async function savePrivateNotes(work: Work, id: string, notes: NewNotes) {
  const { me } = await openTalk(work, id, 'keep', 'keep notes on this talk')
  if (!(await writePrivate(work, id, me, notes))) throw staleRev((await keptOf(work, id, me)).privateNotes)
  return { text: notes.text, rev: notes.rev + 1 }
}

/** Saves what the actor brings: their lines of a stand-up, their side of an alignment session. Nobody writes another's. */
export async function savePart(work: Work, id: string, part: NewPart): Promise<Part> {
  const { talk, chart, me } = await openTalk(work, id, 'bring', 'say something here', true)
  requireOpen(talk)
  const row = { ...part, side: talk.type === 'alignment' ? (part.side ?? 'manage') : null }
  if (!(await writePart(work, id, me, row))) {
    const mine = (await keptOf(work, id, me)).parts.find(({ personId }) => personId === me)
    throw staleRev(mine === undefined ? null : partView(mine, chart))
  }
  await work.publish(aboutTalk('part.saved', id))
  if (talk.type === 'standup' && talk.startsAt <= work.now) {
    // The first line of a stand-up says that it takes place, the second one confirms it.
    if (talk.state === 'planned') await markHeld(work, talk, me)
    else if (talk.heldById !== me) await confirm(work, talk, me)
  }
  return { person: whoIs(chart, me), side: row.side, texts: [...part.texts], rev: part.rev + 1 }
}
