import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { type ChangePage, IMPACT_KINDS, type Impact } from '../../contract.ts'
import { t } from '../words.ts'
import { ImpactDialog } from './impact-dialog.tsx'
import { sizeOf } from './size.ts'
import { TeamPart } from './team-part.tsx'

/** The impact map: how much of what becomes different for which team, and whether each team starts. */
export function ImpactMap({ page }: { readonly page: ChangePage }) {
  const [setting, setSetting] = useState<Impact | 'new' | null>(null)
  const may = page.acts.includes('rollout')
  return (
    <Card
      title={t('impacts.title')}
      aside={
        may && (
          <Button tone="quiet" size="s" icon="plus" onClick={() => setSetting('new')}>
            {t('impacts.add')}
          </Button>
        )
      }
    >
      {page.teams.length === 0 ? (
        <EmptyState title={t('impacts.none')} icon="branch">
          {t('impacts.none.say')}
        </EmptyState>
      ) : (
        <>
          {page.teams.length > 1 && <MapTable page={page} />}
          {page.teams.map(team => (
            <TeamPart key={team.id} page={page} team={team} onImpact={may ? setSetting : undefined} />
          ))}
        </>
      )}
      {setting !== null && (
        <ImpactDialog
          page={page}
          impact={setting === 'new' ? null : setting}
          onClose={() => setSetting(null)}
        />
      )}
    </Card>
  )
}

function MapTable({ page: { teams, impacts } }: { readonly page: ChangePage }) {
  const sizeAt = (teamId: string, kind: Impact['kind']) =>
    impacts.find(each => each.team.id === teamId && each.kind === kind)?.size
  return (
    <div className="chg-map">
      <table>
        <caption className="fl-hidden">{t('impacts.table')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="fl-hidden">{t('impacts.team')}</span>
            </th>
            {IMPACT_KINDS.map(kind => (
              <th scope="col" key={kind}>
                {t(`impact.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {teams.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {IMPACT_KINDS.map(kind => {
                const size = sizeAt(id, kind)
                return (
                  <td key={kind} data-size={size}>
                    {size !== undefined && (
                      <>
                        <span aria-hidden="true">{size}</span>
                        <span className="fl-hidden">{t(`size.${sizeOf(size)}`)}</span>
                      </>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
