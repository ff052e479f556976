import { about, type Check, named } from './check.ts'

/** A26 Major: a live goal needs another that is not live: promised by nobody. Fix: agree on it. */
export const promisedByNobody: Check = {
  id: 'A26',
  ofPeople: 'names',
  *find(at) {
    for (const { aimId, providerId, byOn } of at.facts.aims.needs) {
      const aim = at.tree.aim(aimId)
      const provider = at.tree.aim(providerId)
      if (
        aim?.state === 'live' &&
        provider !== undefined &&
        provider.state !== 'live' &&
        provider.state !== 'closed'
      )
        yield about(
          'A26',
          aim,
          at,
          'major',
          `“${aim.title}” needs ${named(provider)} by ${byOn}, which nobody has promised yet.`,
        )
    }
  },
}
