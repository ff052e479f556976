import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { useGo } from '#ui/place.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { TreeOutline } from '#ui/tree/tree-outline.tsx'
import type { TreeNode } from '#ui/tree/tree-rows.ts'
import { isTouch } from '../is-touch.ts'
import { PeopleHead } from '../people-head.tsx'
import '../people.css'
import { type TeamNode, useOrganisation, useTeams } from '../queries.ts'
import { t } from '../words.ts'
import { TeamDialog } from './team-dialog.tsx'

/** All teams as a tree, with who leads and how many people. */
export function TeamsPage() {
  const teams = useTeams()
  const organisation = useOrganisation()
  const [adding, setAdding] = useState(false)
  const mayAdd = organisation.data?.may.addPeople === true
  const add = (
    <Button tone="primary" icon="plus" onClick={() => setAdding(true)}>
      {t('team.add')}
    </Button>
  )
  return (
    <>
      <PeopleHead view="teams" title={t('team.title')} acts={mayAdd && add} />
      <Loaded query={teams} skeleton={<SkeletonCard height={420} />}>
        {teams =>
          teams.length === 0 ? (
            <Card>
              <EmptyState title={t('team.none')} icon="tree" act={mayAdd && add}>
                {t('team.none.say')}
              </EmptyState>
            </Card>
          ) : (
            <Card flush>
              <div className="pp-whole">
                <Tree teams={teams} />
              </div>
            </Card>
          )
        }
      </Loaded>
      {adding && <TeamDialog onClose={() => setAdding(false)} />}
    </>
  )
}

interface Node extends TreeNode {
  readonly team: TeamNode
  readonly children: Node[]
}

function Tree({ teams }: { readonly teams: readonly TeamNode[] }) {
  const go = useGo()
  const open = ({ id }: Node) => go(`/teams/${id}`)
  return (
    <TreeOutline
      label={t('team.outline')}
      roots={treeOf(teams)}
      openLevels={3}
      onOpen={open}
      {...(isTouch() ? { onSelect: open } : {})}
      end={({ team }) => (
        <>
          <span className="fl-quiet pp-tree-lead">{team.lead?.name}</span>
          <span className="fl-quiet fl-numeric">{t('team.people', { count: team.people })}</span>
          <Link
            to={`/teams/${team.id}`}
            className="pp-tree-open"
            tabIndex={-1}
            aria-label={t('team.open', { name: team.name })}
          >
            <Icon name="right" size={15} />
          </Link>
        </>
      )}
    />
  )
}

/** Parents come before children in the list. */
function treeOf(teams: readonly TeamNode[]): Node[] {
  const nodes = new Map<string, Node>()
  const roots: Node[] = []
  for (const team of teams) {
    const node: Node = { id: team.id, label: team.name, team, children: [] }
    nodes.set(team.id, node)
    const above = team.parentId === null ? undefined : nodes.get(team.parentId)
    if (above) above.children.push(node)
    else roots.push(node)
  }
  return roots
}
