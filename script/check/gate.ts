import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** A check by another program: a script in `node_modules`, and its arguments. */
export interface Gate {
  readonly name: string
  readonly command: readonly string[]
}

/** Runs one gate with this Node and keeps what it says; it passed when it left with 0. */
export function runGate(root: string, { command }: Gate): Promise<{ passed: boolean; output: string }> {
  const [script = '', ...args] = command
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    env: plain(),
  })
  const said: Buffer[] = []
  child.stdout.on('data', chunk => said.push(chunk))
  child.stderr.on('data', chunk => said.push(chunk))
  const output = () => Buffer.concat(said).toString('utf8')
  return new Promise(resolve => {
    child.on('error', error => resolve({ passed: false, output: error.message }))
    child.on('close', code => resolve({ passed: code === 0, output: output() }))
  })
}

/** Output is kept and may end in a log, so it carries no colours. */
function plain(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, ...environment } = process.env
  return { ...environment, NO_COLOR: '1' }
}
