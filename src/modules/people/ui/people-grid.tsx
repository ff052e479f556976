import './people.css'
import { AwayMark, PersonLink } from './person-link.tsx'
import type { Card } from './queries.ts'

/** People side by side, each with title and whether they are away. */
export function PeopleGrid({ people }: { readonly people: readonly Card[] }) {
  return (
    <ul className="pp-grid">
      {people.map(person => (
        <li key={person.id}>
          <PersonLink person={person} avatar size={34} hint={person.title} />
          <AwayMark away={person.away} />
        </li>
      ))}
    </ul>
  )
}
