import { bind } from '#platform/http/bind.ts'
import { readAbout, writeAbout } from './about/about.ts'
import { answerCover, listCoverRequests } from './absences/answer-cover.ts'
import { cancelAbsence, changeAbsence } from './absences/change-absence.ts'
import { listCoverGaps } from './absences/cover-gaps.ts'
import { enterAbsence } from './absences/enter-absence.ts'
import { readChart } from './chart/read-chart.ts'
import { peopleContract } from './contract.ts'
import { changeOrganisation } from './organisation/change-organisation.ts'
import { readOrganisation } from './organisation/read-organisation.ts'
import { addPerson } from './persons/add-person.ts'
import { changePerson } from './persons/change-person.ts'
import { departPerson } from './persons/depart-person.ts'
import { erasePerson } from './persons/erase-person.ts'
import { listPeople } from './persons/list-people.ts'
import { readPerson } from './persons/read-person.ts'
import { answerProposal } from './placements/answer-proposal.ts'
import { endPlacement } from './placements/end-placement.ts'
import { listProposals } from './placements/list-proposals.ts'
import { placePerson } from './placements/place-person.ts'
import { proposePlacement } from './placements/propose-placement.ts'
import { addTeam } from './teams/add-team.ts'
import { changeTeam } from './teams/change-team.ts'
import { closeTeam } from './teams/close-team.ts'
import { listTeams } from './teams/list-teams.ts'
import { readTeam } from './teams/read-team.ts'

/** The endpoints of this room. */
export const peopleRoutes = bind(peopleContract, {
  listPeople: (work, { query }) => listPeople(work, query),
  addPerson: (work, { body }) => addPerson(work, body),
  readPerson: (work, { params }) => readPerson(work, params.id),
  readAbout: (work, { params }) => readAbout(work, params.id),
  writeAbout: (work, { params, body }) => writeAbout(work, params.id, body),
  changePerson: (work, { params, body }) => changePerson(work, params.id, body),
  departPerson: (work, { params, body }) => departPerson(work, params.id, body),
  erasePerson: (work, { params, body }) => erasePerson(work, params.id, body.rev),
  placePerson: (work, { params, body }) => placePerson(work, params.id, body),
  endPlacement: (work, { params, body }) => endPlacement(work, params.id, body.to, body.rev),
  proposePlacement: (work, { params, body }) => proposePlacement(work, params.id, body),
  listProposals: work => listProposals(work),
  answerProposal: (work, { params, body }) => answerProposal(work, params.id, body),
  listTeams: work => listTeams(work),
  addTeam: (work, { body }) => addTeam(work, body),
  readTeam: (work, { params }) => readTeam(work, params.id),
  changeTeam: (work, { params, body }) => changeTeam(work, params.id, body),
  closeTeam: (work, { params, body }) => closeTeam(work, params.id, body),
  enterAbsence: (work, { params, body }) => enterAbsence(work, params.id, body),
  changeAbsence: (work, { params, body }) => changeAbsence(work, params.id, body),
  cancelAbsence: (work, { params }) => cancelAbsence(work, params.id),
  answerCover: (work, { params, body }) => answerCover(work, params.id, body.accept),
  listCoverGaps: work => listCoverGaps(work),
  listCoverRequests: work => listCoverRequests(work),
  readChart: (work, { query }) => readChart(work, query.on),
  readOrganisation: work => readOrganisation(work),
  changeOrganisation: (work, { body }) => changeOrganisation(work, body),
})
