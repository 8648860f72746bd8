#!/usr/bin/env node
// Runs a task of package.json (`demo`, `start`, `test`, `check`) on a machine that has Node 20 or later and npm.
// Plain JavaScript without dependencies: takes Node 24 and pnpm from the npm registry when the machine lacks them.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const NODE = '24.21.0'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const windows = process.platform === 'win32'
const { scripts, packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const PNPM = packageManager.split('@')[1]
const tasks = Object.keys(scripts).flatMap((name) => (name.startsWith('do:') ? [name.slice(3)] : []))
const [task, ...given] = process.argv.slice(2)
const rest = given[0] === '--' ? given.slice(1) : given // npm takes the dashes away, pnpm hands them on.

if (task === undefined || !tasks.includes(task)) {
  console.error(`Usage: node tools/boot.mjs <task> [arguments]\nTasks: ${tasks.join(', ')}`)
  process.exit(2)
}

let search = process.env.PATH
if (!areNewEnough()) {
  say(`this machine has Node ${process.version}; taking Node ${NODE} and pnpm ${PNPM} from the npm registry (fetched the first time only)…`)
  search = fetchTools()
  if (!areNewEnough()) {
    console.error(`The npm registry gave no Node ${NODE} and pnpm ${PNPM} that run here. Install both, then run: pnpm ${task}`)
    process.exit(1)
  }
}

const fresh = !existsSync(path.join(root, 'node_modules', '.modules.yaml'))
if (fresh) say('installing the dependencies (the first time only)…')
const installed = await run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline', ...(fresh ? [] : ['--loglevel=error'])])
if (installed !== 0) process.exit(installed)

// Without a shell or pnpm between, signals and the exit status pass unchanged: the command of a task is plain words.
search = `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${search}`
const [program, ...args] = scripts[`do:${task}`].split(' ')
process.exit(await run(program, [...args, ...rest]))

function say(text) {
  console.error(`Cầu Nối: ${text}`)
}

function areNewEnough() {
  const [major, minor] = versionOf('node')
  return (major > 22 || (major === 22 && minor >= 18)) && versionOf('pnpm')[0] >= 11
}

function versionOf(command) {
  const { status, stdout } = spawnSync(command, ['--version'], { cwd: root, encoding: 'utf8', shell: windows, env: environment() })
  return status === 0 ? stdout.trim().replace(/^v/, '').split('.').map(Number) : [0, 0]
}

/** Fetches both tools, or finds them in the cache of npm; answers the search path that leads to them. */
function fetchTools() {
  // The package of one platform holds the program itself; the package `node` would fetch it by an install script, which npm may block.
  const node = `node-${windows ? 'win' : process.platform}-${process.arch}@${NODE}`
  const npx = ['--yes', `--package=${node}`, `--package=pnpm@${PNPM}`, '--', 'node', '--print', 'process.env.PATH']
  const { status, stdout } = spawnSync('npx', npx, { cwd: root, encoding: 'utf8', shell: windows, stdio: ['ignore', 'pipe', 'inherit'] })
  if (status === 0) return stdout.trim()
  console.error(`npx could not fetch Node ${NODE} and pnpm ${PNPM} (see above). Install both, then run: pnpm ${task}`)
  process.exit(1)
}

function environment() {
  return { ...process.env, PATH: search }
}

/** Runs a command to its end and answers its exit status; an interrupt reaches it from the terminal, a termination is passed on. */
function run(command, words) {
  const quoted = windows ? words.map((word) => (/[\s"&|<>^]/.test(word) ? `"${word.replaceAll('"', '\\"')}"` : word)) : words
  const child = spawn(command, quoted, { cwd: root, stdio: 'inherit', shell: windows, env: environment() })
  const ignore = () => {}
  const pass = (signal) => child.kill(signal)
  process.on('SIGINT', ignore).on('SIGTERM', pass).on('SIGHUP', pass)
  // npm ends its shell on a termination and tells nobody below: notice that the shell is gone.
  const parent = process.ppid
  const watch = setInterval(() => process.env.npm_lifecycle_event && process.ppid !== parent && pass('SIGTERM'), 500)
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`Cannot run ${command}: ${error.message}`)
      resolve(127)
    })
    child.on('close', (code, signal) => {
      clearInterval(watch)
      process.off('SIGINT', ignore).off('SIGTERM', pass).off('SIGHUP', pass)
      resolve(signal ? 128 + os.constants.signals[signal] : code)
    })
  })
}
