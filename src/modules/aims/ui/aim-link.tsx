import { Link } from '#ui/link.tsx'
import './aim-card.css'
import type { AimState, Health } from '../contract.ts'
import { useAimAddress } from './aim-address.ts'
import { HealthMark } from './health-mark.tsx'

/** A link to the page of an aim, with its standing before the title when `state` is known. */
export function AimLink({
  aim,
}: {
  readonly aim: {
    readonly id: string
    readonly title: string
    readonly state?: AimState
    readonly health?: Health | null
  }
}) {
  const { id, title, state, health = null } = aim
  const address = useAimAddress()
  return (
    <Link to={address(id)} className="aim-link">
      {state !== undefined && <HealthMark aim={{ state, health }} bare />}
      {title}
    </Link>
  )
}
