import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import type { Heatmap as View } from '../../contract.ts'
import { partAddress } from './addresses.ts'
import { HeatCell, HeatScale } from './heat-cell.tsx'
import { t } from './words.ts'

type Row = View['rows'][number]

/** Groups by themes as a table: every cell says its number, colour only helps to find it. */
export function Heatmap({ answer }: { readonly answer: View }) {
  const { heading, factors, rows, hidden } = answer
  const [own, ...others] = rows
  if (own === undefined) return null
  const units = others.filter(({ kind }) => kind === 'unit')
  const attributes = Map.groupBy(
    others.filter(({ kind }) => kind === 'level'),
    ({ attribute }) => attribute ?? '',
  )
  const span = factors.length + 1
  return (
    <Card flush title={t('heat.caption')} aside={<HeatScale />}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard, too */}
      <section className="srp-heat-frame" tabIndex={0} aria-label={t('heat.caption')}>
        <table className="srp-heat">
          <thead>
            <tr>
              <th scope="col">{t('heat.group')}</th>
              {factors.map(({ code, title }) => (
                <th key={code} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <HeatRow row={own} />
          </tbody>
          {units.length + hidden.length > 0 && (
            <tbody>
              <GroupHead span={span} name={t('heat.units')} />
              {units.map(row => (
                <HeatRow
                  key={row.key}
                  row={row}
                  to={partAddress('heatmap', { id: heading.id, unit: row.key })}
                />
              ))}
              {hidden.map(({ key, name }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td className="srp-heat-hidden" colSpan={factors.length}>
                    {t('heat.hidden', { name: own.name })}
                  </td>
                </tr>
              ))}
            </tbody>
          )}
          {[...attributes].map(([attribute, levels]) => (
            <tbody key={attribute}>
              <GroupHead span={span} name={attribute} />
              {levels.map(row => (
                <HeatRow key={row.name} row={row} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
      {others.length + hidden.length === 0 && (
        <p className="srp-hidden fl-quiet">{t('heat.none', { name: own.name })}</p>
      )}
    </Card>
  )
}

function GroupHead({ span, name }: { readonly span: number; readonly name: string }) {
  return (
    <tr>
      <th scope="rowgroup" colSpan={span} className="srp-heat-group">
        <span>{name}</span>
      </th>
    </tr>
  )
}

function HeatRow({ row: { name, n, cells }, to }: { readonly row: Row; readonly to?: string }) {
  return (
    <tr>
      <th scope="row">
        {to === undefined ? name : <Link to={to}>{name}</Link>} <span className="fl-faint">{n}</span>
      </th>
      {cells.map((score, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the fixed order of the themes
        <HeatCell key={at} score={score} />
      ))}
    </tr>
  )
}
