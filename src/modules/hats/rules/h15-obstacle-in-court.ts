import { considered, percent } from './considered.ts'
import type { Rule } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import { below, fact, ofShare, telling } from './source.ts'

/**
 * H15 Obstacle in your court (practice §3.2, A). Fires for the owner of an obstacle that came up to them, or of whose time a quarter or
 * less is left. Big picture (direction, priorities, resources, outside): lead; detail: manage. Over when it is solved, accepted or
 * withdrawn, or in somebody else's court.
 */
export const obstacleInCourt: Rule = {
  ...ruleNamed('H15', 'manage'),
  ofPeople: 'names',
  *consider(at, is) {
    for (const obstacle of at.facts.obstacles) {
      const { id, left } = obstacle
      const name = obstacle.title === null ? 'An obstacle known to few' : `“${obstacle.title}”`
      const ref = { kind: 'obstacle', id }
      const cameUp = fact(
        obstacle.rungs > 0,
        `${name} ${obstacle.rungs > 0 ? 'came' : 'did not come'} up to you.`,
        ref,
      )
      const told =
        left === null || left >= 0
          ? `${percent(left ?? 1)} of the time for ${name} is left.`
          : `The time for ${name} is over.`
      const short = ofShare(below(left ?? 1, is['H15.left'], told, ref))
      yield considered(obstacleInCourt, {
        ...{ wearerId: obstacle.ownerId, subject: { kind: 'obstacle', id } },
        sources: telling(at, [cameUp, short]),
        fires: cameUp.speaks || short.speaks,
        holds: true,
        hat: obstacle.level === 'big_picture' ? 'lead' : 'manage',
        strength: obstacle.severity === 'critical' ? 'strong' : 'moderate',
      })
    }
  },
}
