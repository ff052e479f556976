import { attribute, type Model, many, one, text, texts } from './shape.ts'

// Both schemas as data, derived by hand: StrategicPlanISOVersion20140401.xsd (Part 1) and PerformancePlanOrReport20160216.xsd
// (Part 2). They share names and order; what only one of them has says so. Reading, writing and checking all follow this table.

const role = {
  name: text('Name', 'string', { required: true }),
  description: text('Description'),
  roleTypes: texts('RoleType', ['Performer', 'Beneficiary'], 2),
}
const stakeholder = {
  type: attribute('StakeholderTypeType', ['Person', 'Organization', 'Generic_Group']),
  name: text('Name', 'string', { required: true }),
  description: text('Description'),
  roles: many('Role', role, { part: 2 }),
}
const relationship = {
  type: attribute('RelationshipType', ['Broader_Than', 'Peer_To', 'Narrower_Than']),
  identifier: text('Identifier', 'id'),
  referents: texts('ReferentIdentifier'),
  name: text('Name'),
  description: text('Description'),
}
const descriptor = { name: text('DescriptorName'), value: text('DescriptorValue') }
const result = {
  startDate: text('StartDate', 'date'),
  endDate: text('EndDate', 'date'),
  numberOfUnits: text('NumberOfUnits', 'decimal'),
  descriptor: one('Descriptor', descriptor),
  description: text('Description'),
}
const instance = { targets: many('TargetResult', result), actuals: many('ActualResult', result) }
const indicator = {
  stage: attribute('ValueChainStage', [
    'Outcome',
    'Output_Processing',
    'Output',
    'Input_Processing',
    'Input',
  ]),
  type: attribute('PerformanceIndicatorType', ['Quantitative', 'Qualitative']),
  sequence: text('SequenceIndicator'),
  dimension: text('MeasurementDimension', 'string', { required: true }),
  unit: text('UnitOfMeasurement', 'string', { required: true }),
  identifier: text('Identifier', 'id'),
  relationships: many('Relationship', relationship),
  instances: many('MeasurementInstance', instance),
  otherInformation: text('OtherInformation'),
}
const objective = {
  name: text('Name'),
  description: text('Description'),
  identifier: text('Identifier', 'id'),
  sequence: text('SequenceIndicator'),
  stakeholders: many('Stakeholder', stakeholder),
  otherInformation: text('OtherInformation'),
  indicators: many('PerformanceIndicator', indicator, { part: 2 }),
}
const goal = {
  name: text('Name', 'string', { required: true }),
  description: text('Description', 'string', { required: true }),
  identifier: text('Identifier', 'id'),
  sequence: text('SequenceIndicator'),
  stakeholders: many('Stakeholder', stakeholder),
  otherInformation: text('OtherInformation'),
  objectives: many('Objective', objective),
}
const organization = {
  name: text('Name'),
  acronym: text('Acronym'),
  identifier: text('Identifier', 'id'),
  description: text('Description'),
  stakeholders: many('Stakeholder', stakeholder),
}
const statement = { description: text('Description'), identifier: text('Identifier', 'id') }
const core = {
  organizations: many('Organization', organization),
  vision: one('Vision', statement),
  mission: one('Mission', statement),
  values: many('Value', { name: text('Name'), description: text('Description') }),
  goals: many('Goal', goal, { required: true }),
}
const contact = {
  identifier: text('Identifier', 'id', { part: 2 }),
  givenName: text('GivenName'),
  surname: text('Surname'),
  phoneNumber: text('PhoneNumber'),
  emailAddress: text('EmailAddress'),
}
const administration = {
  identifier: text('Identifier', 'id', { part: 2 }),
  startDate: text('StartDate', 'date'),
  endDate: text('EndDate', 'date'),
  publicationDate: text('PublicationDate', 'date'),
  source: text('Source', 'uri'),
  submitter: one('Submitter', contact, { part: 1 }),
}

/** The root element of both parts. Part 1 has its Submitter inside AdministrativeInformation. */
export const planShape = {
  type: attribute('Type', ['Strategic_Plan', 'Performance_Plan', 'Performance_Report'], {
    required: true,
    part: 2,
    otherwise: 'Strategic_Plan',
  }),
  name: text('Name', 'string', { required: true }),
  description: text('Description'),
  otherInformation: text('OtherInformation'),
  core: one('StrategicPlanCore', core, { required: true }),
  administration: one('AdministrativeInformation', administration),
  submitter: one('Submitter', contact, { part: 2 }),
}

export type PlanContent = Model<typeof planShape>
export type Core = Model<typeof core>

export type Goal = Model<typeof goal>
export type Objective = Model<typeof objective>
export type Indicator = Model<typeof indicator>
export type Instance = Model<typeof instance>
export type ResultOf = Model<typeof result>
