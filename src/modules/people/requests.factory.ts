import type { Organisation } from '#test/organisation.ts'
import type { peopleContract } from './contract.ts'

/** A request as a test sends it. */
export interface SampleRequest {
  readonly method: string
  readonly url: string
  readonly body?: unknown
}

const SAID = { text: 'Calm on the radio', reach: 'pair' }

/** One well-formed request for each endpoint, about the story's people. */
export function requestsOf({ id, team }: Organisation): Record<keyof typeof peopleContract, SampleRequest> {
  const unknown = id.Ada
  const position = { teamId: team.Pilots, reportsTo: id.Grace, title: 'Pilot', level: 1, from: '2026-03-02' }
  return {
    listPeople: { method: 'GET', url: '/api/people' },
    addPerson: { method: 'POST', url: '/api/people', body: { name: 'Mary Sommer', placement: position } },
    readPerson: { method: 'GET', url: `/api/people/${id.Linus}` },
    readAbout: { method: 'GET', url: `/api/people/${id.Linus}/about` },
    writeAbout: {
      method: 'PUT',
      url: `/api/people/${id.Linus}/about`,
      body: { rev: 0, strengths: SAID, howIWork: SAID, aspirations: SAID },
    },
    changePerson: { method: 'PATCH', url: `/api/people/${id.Linus}`, body: { pronouns: 'he/him', rev: 1 } },
    departPerson: {
      method: 'POST',
      url: `/api/people/${id.Linus}/departure`,
      body: { lastDay: '2026-03-31', rev: 1 },
    },
    erasePerson: { method: 'POST', url: `/api/people/${id.Linus}/erasure`, body: { rev: 1 } },
    placePerson: {
      method: 'POST',
      url: `/api/people/${id.Linus}/placements`,
      body: { ...position, title: 'Senior pilot', from: '2026-04-01', endsCurrent: true },
    },
    endPlacement: {
      method: 'POST',
      url: `/api/placements/${unknown}/end`,
      body: { to: '2026-04-01', rev: 1 },
    },
    proposePlacement: {
      method: 'POST',
      url: `/api/people/${id.Linus}/placement-proposals`,
      body: { ...position, title: 'Senior pilot', from: '2026-04-01' },
    },
    listProposals: { method: 'GET', url: '/api/placement-proposals' },
    answerProposal: {
      method: 'POST',
      url: `/api/placement-proposals/${unknown}/answer`,
      body: { state: 'declined' },
    },
    listTeams: { method: 'GET', url: '/api/teams' },
    addTeam: { method: 'POST', url: '/api/teams', body: { name: 'Tugs', parentId: team.Pilots } },
    readTeam: { method: 'GET', url: `/api/teams/${team.Pilots}` },
    changeTeam: {
      method: 'PATCH',
      url: `/api/teams/${team.Pilots}`,
      body: { name: 'Harbour pilots', rev: 1 },
    },
    closeTeam: { method: 'POST', url: `/api/teams/${team.Pilots}/closure`, body: { rev: 1 } },
    enterAbsence: {
      method: 'POST',
      url: `/api/people/${id.Linus}/absences`,
      body: { from: '2026-07-01', to: '2026-07-10' },
    },
    changeAbsence: { method: 'PUT', url: `/api/absences/${unknown}`, body: { from: '2026-07-01', rev: 1 } },
    cancelAbsence: { method: 'DELETE', url: `/api/absences/${unknown}` },
    answerCover: { method: 'POST', url: `/api/absences/${unknown}/cover-answer`, body: { accept: true } },
    listCoverRequests: { method: 'GET', url: '/api/cover-requests' },
    listCoverGaps: { method: 'GET', url: '/api/cover-gaps' },
    readChart: { method: 'GET', url: '/api/chart' },
    readOrganisation: { method: 'GET', url: '/api/organisation' },
    changeOrganisation: {
      method: 'PATCH',
      url: '/api/organisation',
      body: { name: 'Harbour Works Ltd', rev: 1 },
    },
  }
}

/** Addresses of things that have to be made first, in the organisation they are of. */
export const STRANGER_REQUESTS = {
  endPlacement: async (org: Organisation) => {
    const page = await org.http.get(`/api/people/${org.id.Linus}`, { as: 'Linus' })
    return `/api/placements/${page.body.placements[0].id}/end`
  },
  answerProposal: async (org: Organisation) => {
    const { url, body } = requestsOf(org).proposePlacement
    const proposed = await org.http.post(url, body, { as: 'Grace' })
    return `/api/placement-proposals/${proposed.body.id}/answer`
  },
  changeAbsence: async (org: Organisation) => `/api/absences/${await absence(org, '2027-01-01')}`,
  cancelAbsence: async (org: Organisation) => `/api/absences/${await absence(org, '2027-01-02')}`,
  answerCover: async (org: Organisation) => `/api/absences/${await absence(org, '2027-01-03')}/cover-answer`,
}

async function absence(org: Organisation, day: string): Promise<string> {
  const wanted = { from: day, to: day, coverId: org.id.Radia }
  const entered = await org.http.post(`/api/people/${org.id.Linus}/absences`, wanted, { as: 'Linus' })
  return entered.body.id
}
