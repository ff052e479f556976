import { type ReactNode, useState } from 'react'
import { Icon } from '../marks/icon.tsx'
import { EmptyState } from '../states/empty-state.tsx'
import { t } from '../words/words.ts'
import './row-table.css'
import { type Order, sorted, turned } from './order.ts'

/** One column of a table. */
export interface Column<R> {
  readonly id: string
  readonly head: string
  readonly cell: (row: R) => ReactNode
  /** What the column sorts by; without it the column cannot be sorted. */
  readonly by?: (row: R) => string | number | null
  /** Numbers stand at the end, words at the start. */
  readonly numeric?: boolean
  /** Gets what width there is to give: for the words that one reads first. */
  readonly wide?: boolean
  /** `title` heads the card on a phone; `none` is left out there. */
  readonly onPhone?: 'title' | 'none'
}

/** What a table takes. */
export interface RowTableProps<R> {
  /** Names the table for screen readers. */
  readonly label: string
  readonly rows: readonly R[]
  readonly columns: readonly Column<R>[]
  readonly idOf: (row: R) => string
  /** Names a row where its box is ticked. */
  readonly nameOf: (row: R) => string
  /** Order at first; the head of a column changes it. */
  readonly order?: Order
  /** Rows can be ticked, for changing many at once. */
  readonly selection?: {
    readonly ids: ReadonlySet<string>
    readonly onChange: (ids: ReadonlySet<string>) => void
    readonly acts: ReactNode
  }
  /** Stands in for the table when there are no rows. */
  readonly empty?: ReactNode
}

/** A table that can be sorted and ticked, with a head that stays in sight; on a phone each row becomes a card. */
export function RowTable<R>({
  label,
  rows,
  columns,
  idOf,
  nameOf,
  order: first,
  selection,
  empty,
}: RowTableProps<R>) {
  const [order, setOrder] = useState<Order | null>(first ?? null)
  const by = columns.find(column => column.id === order?.column)?.by
  const shown = by && order ? sorted(rows, by, order.down) : rows
  if (rows.length === 0) return empty ?? <EmptyState title={t('form.nothingFound')} icon="search" />
  return (
    <div className="fl-table-frame">
      {selection && selection.ids.size > 0 && <Ticked selection={selection} />}
      {rows.length > 1 && <PhoneOrder columns={columns} order={order} onOrder={setOrder} />}
      <table className="fl-table" aria-label={label}>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="fl-table-tick">
                <TickAll rows={rows} idOf={idOf} selection={selection} />
              </th>
            )}
            {columns.map(column => (
              <Head key={column.id} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(row => (
            <tr key={idOf(row)} data-ticked={selection?.ids.has(idOf(row)) || undefined}>
              {selection && (
                <td className="fl-table-tick">
                  <input
                    type="checkbox"
                    aria-label={t('table.select', { name: nameOf(row) })}
                    checked={selection.ids.has(idOf(row))}
                    onChange={() => selection.onChange(toggled(selection.ids, idOf(row)))}
                  />
                </td>
              )}
              {columns.map(column => (
                <td
                  key={column.id}
                  data-head={column.head}
                  data-numeric={column.numeric || undefined}
                  data-wide={column.wide || undefined}
                  data-phone={column.onPhone}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface OrderProps {
  readonly order: Order | null
  readonly onOrder: (order: Order) => void
}

function Head<R>({ column, order, onOrder }: OrderProps & { readonly column: Column<R> }) {
  const current = order?.column === column.id
  const direction = current ? (order.down ? 'descending' : 'ascending') : undefined
  return (
    <th scope="col" data-numeric={column.numeric || undefined} aria-sort={direction}>
      {column.by ? (
        <button type="button" data-sorted={direction} onClick={() => onOrder(turned(order, column.id))}>
          {column.head}
          <Icon name="up" size={12} />
        </button>
      ) : (
        column.head
      )}
    </th>
  )
}

function PhoneOrder<R>({ columns, order, onOrder }: OrderProps & { readonly columns: readonly Column<R>[] }) {
  const sortable = columns.filter(column => column.by)
  if (sortable.length < 2) return null
  return (
    <label className="fl-table-phone-order fl-quiet">
      {t('table.sortBy')}
      <select
        className="fl-control"
        value={order?.column ?? ''}
        onChange={event => onOrder({ column: event.target.value, down: false })}
      >
        {order === null && <option value="">{t('form.choose')}</option>}
        {sortable.map(column => (
          <option key={column.id} value={column.id}>
            {column.head}
          </option>
        ))}
      </select>
    </label>
  )
}

type Selection = NonNullable<RowTableProps<unknown>['selection']>

function TickAll<R>({
  rows,
  idOf,
  selection,
}: {
  readonly rows: readonly R[]
  readonly idOf: (row: R) => string
  readonly selection: Selection
}) {
  const all = rows.every(row => selection.ids.has(idOf(row)))
  return (
    <input
      type="checkbox"
      aria-label={t('table.selectAll')}
      checked={all}
      ref={box => {
        if (box) box.indeterminate = !all && selection.ids.size > 0
      }}
      onChange={() => selection.onChange(new Set(all ? [] : rows.map(idOf)))}
    />
  )
}

function Ticked({ selection }: { readonly selection: Selection }) {
  return (
    <div className="fl-table-ticked">
      <span role="status">{t('table.chosen', { count: selection.ids.size })}</span>
      {selection.acts}
      <button
        type="button"
        className="fl-button"
        data-tone="quiet"
        data-size="s"
        onClick={() => selection.onChange(new Set())}
      >
        {t('table.clear')}
      </button>
    </div>
  )
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
