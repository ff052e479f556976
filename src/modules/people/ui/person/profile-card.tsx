import type { ReactNode } from 'react'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Facts } from '#ui/layout.tsx'
import { formatDate } from '#ui/words/dates.ts'
import { PersonLink, TeamLink } from '../person-link.tsx'
import { type Person, useOrganisation } from '../queries.ts'
import { t } from '../words.ts'
import { workDaysText } from '../work-days-field.tsx'
import { zoneName } from '../zone-picker.tsx'

/** Who is above, and how the person can be reached. What the reader may not see is left out. */
export function ProfileCard({ person }: { readonly person: Person }) {
  const {
    manager,
    chain,
    email,
    level,
    employeeId,
    timeZone,
    workDays,
    teamsLed,
    acting,
    cover,
    attributes,
  } = person
  const levels = useOrganisation().data?.levelLabels
  const details = Object.entries(attributes ?? {})
  return (
    <Card title={t('person.profile')}>
      <Facts>
        <Fact name={t('person.manager')}>{managerOf(person)}</Fact>
        {manager !== null && chain.length > 1 && (
          <Fact name={t('person.chain')}>
            {chain.slice(1).map((above, index) => (
              <span key={above.id}>
                {index > 0 && ' › '}
                <PersonLink person={above} />
              </span>
            ))}
          </Fact>
        )}
        {cover && (
          <Fact name={t('person.cover')}>
            <PersonLink person={cover} avatar />
          </Fact>
        )}
        {teamsLed.length > 0 && (
          <Fact name={t('person.leads')}>
            {teamsLed.map(team => (
              <div key={team.id}>
                <TeamLink team={team} />
              </div>
            ))}
          </Fact>
        )}
        {acting.map(({ title, team, until }) => (
          <Fact key={team.id + title} name={t('person.acting')}>
            {t('person.acting.until', {
              title,
              team: team.name,
              date: until === null ? '' : formatDate(until),
            })}
          </Fact>
        ))}
        {level !== null && <Fact name={t('person.level')}>{levels?.[level - 1] ?? level}</Fact>}
        {email && (
          <Fact name={t('person.email')}>
            <a className="pp-link" href={`mailto:${email}`}>
              {email}
            </a>
          </Fact>
        )}
        {employeeId && <Fact name={t('person.employee')}>{employeeId}</Fact>}
        <Fact name={t('person.zone')}>{zoneName(timeZone)}</Fact>
        <Fact name={t('person.days')}>{workDaysText(workDays)}</Fact>
      </Facts>
      {details.length > 0 && (
        <Disclosure summary={t('person.details')}>
          <Facts>
            {details.map(([name, value]) => (
              <Fact key={name} name={name}>
                {value}
              </Fact>
            ))}
          </Facts>
        </Disclosure>
      )}
    </Card>
  )
}

function managerOf({ manager, team, status }: Person): ReactNode {
  if (manager !== null) return <PersonLink person={manager} avatar hint={manager.title} />
  return team !== null && status !== 'left' ? t('person.heads') : t('person.nobody')
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
