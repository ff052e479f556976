import { runCommand } from '#app/cli/run-command.ts'

process.exitCode = await runCommand(process.argv.slice(2))
