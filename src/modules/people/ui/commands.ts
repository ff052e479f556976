import type { CommandSource } from '#ui/palette/command.ts'
import { t } from './words.ts'

/** What Ctrl/Cmd-K can do in this room: the chart. People and teams come from the search of the whole house. */
export const peopleCommands: readonly CommandSource[] = [
  {
    group: t('commands.people'),
    entries: [{ id: 'people chart', label: t('commands.chart'), icon: 'tree', to: '/people/chart' }],
  },
]
