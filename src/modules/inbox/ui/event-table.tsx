import { Fragment } from 'react'
import { noticeNames } from '#ui/offered.ts'
import type { MailChoice, PreferencesView } from '../contract.ts'
import { t } from './words.ts'

type Chosen = PreferencesView['events'][number]

/** Event by event: whether it stands in the app, and how it goes by mail. Kinds stand together by the room they come from. */
export function EventTable({
  events,
  onChange,
}: {
  readonly events: readonly Chosen[]
  readonly onChange: (events: readonly Chosen[]) => void
}) {
  const change = (type: string, changes: Partial<Chosen>) =>
    onChange(events.map(event => (event.type === type ? { ...event, ...changes } : event)))
  const rooms = Map.groupBy(events, event => event.room)
  return (
    <table className="ib-events">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('preferences.inApp')}</th>
          <th scope="col">{t('preferences.byMail')}</th>
        </tr>
      </thead>
      <tbody>
        {[...rooms].map(([room, kinds]) => (
          <Fragment key={room}>
            <tr>
              <th scope="colgroup" colSpan={3} className="ib-group">
                {capital(room.replaceAll('-', ' '))}
              </th>
            </tr>
            {kinds.map(event => (
              <Kind key={event.type} event={event} onChange={change} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

function Kind({
  event: { type, listed, mail },
  onChange,
}: {
  readonly event: Chosen
  readonly onChange: (type: string, changes: Partial<Chosen>) => void
}) {
  const name = noticeNames().get(type) ?? capital(type.replaceAll(/[._]/g, ' '))
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <input
          type="checkbox"
          checked={listed}
          aria-label={`${name}: ${t('preferences.inApp')}`}
          onChange={event => onChange(type, { listed: event.target.checked })}
        />
      </td>
      <td>
        <select
          className="fl-control"
          value={mail}
          aria-label={`${name}: ${t('preferences.byMail')}`}
          onChange={event => onChange(type, { mail: event.target.value as MailChoice })}
        >
          {CHOICES.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </td>
    </tr>
  )
}

const CHOICES: readonly { readonly value: MailChoice; readonly label: string }[] = [
  { value: 'usual', label: t('mail.usual') },
  { value: 'at_once', label: t('mail.at_once') },
  { value: 'digest', label: t('mail.digest') },
  { value: 'off', label: t('mail.off') },
]

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
