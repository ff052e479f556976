import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import type { LoadsBelow } from '../../contract.ts'
import { t } from '../words.ts'
import { NobodysLink } from './load-lead.tsx'
import { BranchMark } from './load-mark.tsx'
import { branchSentence } from './load-words.ts'

/** The teams right below, by name; each leads to its own page of load. Nothing without teams below. */
export function TeamsBelow({ teams, to }: { readonly teams: LoadsBelow['teams']; readonly to?: string }) {
  if (teams.length === 0) return null
  const until = to === undefined ? '' : `&to=${to}`
  return (
    <Card flush title={t('load.below')}>
      <CardList>
        {teams
          .toSorted((a, b) => a.team.name.localeCompare(b.team.name))
          .map(branch => (
            <CardLine
              key={branch.team.id}
              act={branch.people > 0 && <BranchMark branch={branch} />}
              hint={
                <>
                  {branchSentence(branch)}{' '}
                  {branch.unassigned.tasks > 0 && (
                    <NobodysLink team={branch.team} count={branch.unassigned.tasks} />
                  )}
                </>
              }
            >
              <Link to={`/tasks/load?team=${branch.team.id}${until}`}>{branch.team.name}</Link>
            </CardLine>
          ))}
      </CardList>
    </Card>
  )
}
