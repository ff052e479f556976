import { aboutTeam, type Check } from './check.ts'

/** A24 Major: too few of a team have work that leads to the vision; critical: nobody has. Fix: link their work. */
export const teamWithoutLine: Check = {
  id: 'A24',
  ofWork: 'team',
  ofAims: 'team',
  ofPeople: 'team',
  *find(at, is) {
    if (!at.tree.all.some(aim => aim.kind === 'vision' && aim.state === 'live')) return
    for (const { id, name } of at.teams()) {
      const people = at.chart.membersOf(id).filter(person => !at.chart.isAway(person))
      const seeing = people.filter(person => at.seesTheLine(person)).length
      if (people.length < is['A24.people'] || seeing / people.length >= is['A24.seeing']) continue
      yield aboutTeam(
        'A24',
        id,
        at,
        seeing === 0 ? 'critical' : 'major',
        `${seeing} of ${people.length} in ${name} have work that leads to the vision.`,
      )
    }
  },
}
