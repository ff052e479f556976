import type { GroupFact } from '../facts/facts.ts'
import { atStart } from './considered.ts'

/** What a share of a group says, with its interval and how many answered: “43% in Data say they can tell where we go (38–48%, 23 answered).” */
export function groupSays(
  { shown, measured }: Pick<GroupFact, 'shown' | 'measured'>,
  name: string,
  what: string,
): string {
  return `${atStart(shown)} in ${name} say ${what} (${measured}).`
}
