import { ButtonLink } from '#ui/button.tsx'
import { Facts, Stack } from '#ui/layout.tsx'
import { SidePanel } from '#ui/overlay/side-panel.tsx'
import { PersonLink } from '../person-link.tsx'
import '../people.css'
import { t } from '../words.ts'
import type { ChartNode } from './chart-model.ts'

/** A look at somebody in the chart without leaving it. */
export function ChartPanel({
  node,
  nodes,
  onClose,
}: {
  readonly node: ChartNode
  readonly nodes: readonly ChartNode[]
  readonly onClose: () => void
}) {
  const manager = node.parent === null ? undefined : nodes[node.parent]
  return (
    <SidePanel title={node.name} to={`/people/${node.id}`} onClose={onClose}>
      <Stack gap={16}>
        <p>
          {node.title} · {node.team}
          {node.away && <span className="pp-away"> {t('chart.away')}</span>}
        </p>
        <Facts>
          <div>
            <dt>{t('person.manager')}</dt>
            <dd>
              {manager ? <PersonLink person={manager} avatar hint={manager.title} /> : t('person.heads')}
            </dd>
          </div>
          {node.children.length > 0 && (
            <div>
              <dt>{t('person.reports')}</dt>
              <dd>
                {t('person.reports.count', { count: node.children.length })} ·{' '}
                {t('chart.below', { count: node.below })}
              </dd>
            </div>
          )}
        </Facts>
        <div>
          <ButtonLink to={`/people/${node.id}`} icon="open">
            {t('team.open', { name: node.name })}
          </ButtonLink>
        </div>
      </Stack>
    </SidePanel>
  )
}
