import type { Rule } from '../house.ts'

const MOCKS = ['vi.mock', 'vi.doMock', 'vi.hoisted', 'jest.mock']
const UNFINISHED = /^(test|it|describe)\.(only|skip|todo|fixme)$/

/** A test that replaces a module tests the replacement. Clock, chance, mail and foreign HTTP are passed in instead. */
export const realTests: Rule = {
  name: 'real-tests',
  sentence: 'No module mocks, and no test switched off.',
  check: house =>
    [...house.modules.values()].flatMap(({ path, calls }) =>
      calls
        .filter(({ name }) => MOCKS.includes(name) || UNFINISHED.test(name))
        .map(({ line, name }) => ({ file: path, line, message: `calls ${name}` })),
    ),
}
