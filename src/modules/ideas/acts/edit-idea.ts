import type { Work } from '#platform/work.ts'
import type { EditIdea, Saved } from '../contract.ts'
import { happened } from '../events.ts'
import { openFor, saved } from '../open-idea.ts'
import type { Idea } from '../store/ideas.ts'
import { saveIdea } from '../store/save-ideas.ts'

/** Changes what an idea says while it waits. Who answers and their clock stay. */
export async function editIdea(work: Work, id: string, edit: EditIdea): Promise<Saved> {
  const opened = await openFor(work, id, 'edit', 'change this idea', edit.rev)
  const { idea } = opened
  const after: Idea = {
    ...idea,
    title: edit.title ?? idea.title,
    why: edit.why ?? idea.why,
    kind: edit.kind ?? idea.kind,
    kept: edit.kept ?? idea.kept,
  }
  await saveIdea(work, after)
  await work.publish(
    happened('idea.edited', after, { fields: FIELDS.filter(field => after[field] !== idea[field]) }),
  )
  return saved(opened, after)
}

const FIELDS = ['title', 'why', 'kind', 'kept'] as const
