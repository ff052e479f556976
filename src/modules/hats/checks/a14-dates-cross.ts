import { about, type Check, named, settled } from './check.ts'

/** A14 Major: a goal or a task due after what it serves, a task due before one it waits for, a need due before its provider. Fix: move one of the two. */
export const datesCross: Check = {
  id: 'A14',
  ofWork: 'aim',
  ofAims: 'aim',
  ofPeople: 'aim',
  *find(at, is) {
    for (const aim of settled(at, is)) {
      const parent = at.tree.aim(aim.parentId)
      const last = at.tree.workOn(aim.id)?.lastDueOn ?? null
      if (aim.dueOn !== null && parent?.dueOn != null && aim.dueOn > parent.dueOn)
        yield about('A14', aim, at, 'major', `“${aim.title}” is due after ${named(parent)}, which it serves.`)
      if (aim.dueOn !== null && last !== null && last > aim.dueOn)
        yield about(
          'A14',
          aim,
          at,
          'major',
          `A task of “${aim.title}” is due on ${last}, after the goal itself.`,
        )
    }
    for (const { taskId, title, neededTitle, assigneeId, teamId } of at.facts.work.conflicts)
      yield {
        ...{
          check: 'A14',
          severity: 'major',
          subject: { kind: 'task', id: taskId },
          ownerId: assigneeId ?? at.answersFor(teamId),
        },
        ...{
          briefGiverId: at.answersFor(teamId),
          teamId,
          says: `“${title}” is due before ${neededTitle === null ? 'a task of another team' : `“${neededTitle}”`}, which it waits for.`,
        },
      }
    const needs = Map.groupBy(at.facts.aims.needs, need => need.aimId)
    for (const { aim, need } of at
      .aims()
      .flatMap(one => (needs.get(one.id) ?? []).map(need => ({ aim: one, need })))) {
      const provider = at.tree.aim(need.providerId)
      if (provider?.dueOn != null && provider.state !== 'closed' && need.byOn < provider.dueOn)
        yield about(
          'A14',
          aim,
          at,
          'major',
          `“${aim.title}” needs ${named(provider)} by ${need.byOn}; it is due on ${provider.dueOn}.`,
        )
    }
  },
}
