import type { ComponentProps } from 'react'
import type { LineOfSight } from '#modules/aims/public-ui.tsx'
import type { TaskPage } from '../../contract.ts'

type Links = ComponentProps<typeof LineOfSight>['links']

/** The stations of a task's line as the parts of the room aims take them. */
export function asLinks(line: TaskPage['line']): Links {
  return line as Links
}
