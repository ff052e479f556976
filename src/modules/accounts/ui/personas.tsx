import { Avatar } from '#ui/marks/avatar.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { accounts } from './queries.ts'
import { useEntered } from './use-entered.ts'
import './accounts.css'
import { t } from './words.ts'

/** One person of the demo. */
export interface Persona {
  readonly personId: string
  readonly name: string
  readonly title: string
  readonly see: string
}

/** The people of the demo: one click signs in as one of them. */
export function Personas({ personas }: { readonly personas: readonly Persona[] }) {
  const entered = useEntered()
  const become = useAction({
    run: (personId: string) => accounts.becomePersona({ body: { personId } }),
    onDone: entered,
    failure: 'toast',
  })
  return (
    <section>
      <h2>{t('demo.title')}</h2>
      <p className="fl-quiet">{t('demo.hint')}</p>
      <ul className="accounts-personas">
        {personas.map(persona => (
          <li key={persona.personId}>
            <button
              className="accounts-persona"
              type="button"
              disabled={become.pending}
              onClick={() => void become.go(persona.personId)}
            >
              <Avatar name={persona.name} size={36} />
              <b>{persona.name}</b>
              <small>{persona.title}</small>
              <small>{persona.see}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
