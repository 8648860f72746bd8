import { expect, test } from 'vitest'
import { emitStateDiagram, emitStateMachine, facilityResource, referralResource, resources } from '../src/index.ts'

test('publishes nothing for a resource without states', () => {
  expect(emitStateMachine(facilityResource)).toBeUndefined()
})

test('names the final states of a referral', () => {
  expect(emitStateMachine(referralResource)?.final).toEqual(['completed', 'discontinued', 'forwarded', 'rejected', 'cancelled'])
})

test('gives every move by a party the title of its action', () => {
  for (const resource of Object.values(resources)) {
    const moves = emitStateMachine(resource)?.moves ?? []
    expect(
      moves.filter(({ by, title }) => by !== 'clock' && title === undefined).map(({ action }) => `${resource.name}.${action}`),
    ).toEqual([])
  }
})

test('moves only between states that the machine has', () => {
  for (const resource of Object.values(resources)) {
    const { states = [], moves = [], initial = '' } = emitStateMachine(resource) ?? {}
    const named = moves.flatMap(({ from, to }) => [...from, ...(to === undefined ? [] : [to])])
    expect(named.filter((state) => !states.includes(state))).toEqual([])
    expect(resource.machine === undefined || states.includes(initial)).toBe(true)
  }
})

test('draws every move', () => {
  const machine = emitStateMachine(referralResource)
  const diagram = machine ? emitStateDiagram(machine) : ''
  expect(diagram).toContain('[*] --> sent')
  expect(diagram).toContain('accepted --> in_progress: start (receiver)')
  expect(diagram).toContain('rejected --> [*]')
})
