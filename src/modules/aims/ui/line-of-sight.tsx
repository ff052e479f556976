import { Line, LineStrip, type Stop } from '#ui/line.tsx'
import type { AimLink } from '../contract.ts'
import { useAimAddress } from './aim-address.ts'
import { HealthMark } from './health-mark.tsx'

/** What a line of sight takes. `links` run from the aim up to the vision, as the server lists them. */
export interface LineOfSightProps {
  readonly links: readonly AimLink[]
  /** What hangs below the aim, such as a task: the beginning of the line. */
  readonly from?: { readonly id: string; readonly title: string; readonly to?: string }
  /** Side by side where there is room. */
  readonly across?: boolean
}

/** The line as a strip above a page: destination first. Draws a break when it does not reach a vision. */
export function LineOfSightStrip({ links, from }: LineOfSightProps) {
  const address = useAimAddress()
  return <LineStrip stops={stopsOf(links, address, from).toReversed()} />
}

/** The line downwards on a page, from here up to the destination, each station with its why. */
export function LineOfSight({ links, from, across = false }: LineOfSightProps) {
  const address = useAimAddress()
  return <Line stops={stopsOf(links, address, from)} across={across} />
}

/** Stations from here upwards; the last one is broken when it is not a vision. */
function stopsOf(
  links: readonly AimLink[],
  address: (id: string) => string,
  from?: LineOfSightProps['from'],
): Stop[] {
  const stops = links.map(
    (link): Stop => ({
      id: link.id,
      title: link.title,
      to: address(link.id),
      vision: link.kind === 'vision',
      ...(link.why === '' && link.health === null ? {} : { hint: <StopHint link={link} /> }),
    }),
  )
  const start: Stop[] =
    from === undefined
      ? []
      : [
          from.to === undefined
            ? { id: from.id, title: from.title }
            : { id: from.id, title: from.title, to: from.to },
        ]
  return [...start, ...stops]
}

function StopHint({ link }: { readonly link: AimLink }) {
  return (
    <>
      {link.health !== null && <HealthMark aim={{ state: 'live', health: link.health }} />} {link.why}
    </>
  )
}
