export { type CommandOutput, runCommand } from './run-command.ts'
