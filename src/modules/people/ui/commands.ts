import type { CommandSource } from '#ui/palette/command.ts'
import { folded } from './folded.ts'
import { awayText } from './person-link.tsx'
import { people } from './queries.ts'
import { t } from './words.ts'

/** What Ctrl/Cmd-K finds in this room: people and teams by name, and the chart. */
export const peopleCommands: readonly CommandSource[] = [
  {
    group: t('commands.people'),
    entries: [{ id: 'people chart', label: t('commands.chart'), icon: 'tree', to: '/people/chart' }],
    search: async (q, signal) => {
      const { entries } = await people.listPeople({ query: { q, limit: 6 } }, signal)
      return entries.map(({ id, name, title, team, away }) => ({
        id: `person ${id}`,
        label: name,
        hint: [title, team?.name, away === null ? null : awayText(away)].filter(Boolean).join(' · '),
        icon: 'people' as const,
        to: `/people/${id}`,
      }))
    },
  },
  {
    group: t('commands.teams'),
    search: async (text, signal) => {
      const teams = await people.listTeams({}, signal)
      return teams
        .filter(({ name }) => folded(name).includes(folded(text)))
        .slice(0, 5)
        .map(({ id, name, lead }) => ({
          id: `team ${id}`,
          label: name,
          ...(lead === null ? {} : { hint: lead.name }),
          icon: 'branch' as const,
          to: `/teams/${id}`,
        }))
    },
  },
]
