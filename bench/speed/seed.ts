import { type Lane, withLanes } from './lanes.ts'
import { createPerson, namedPerson } from './operations.ts'
import type { Parties } from './target.ts'

/** Puts people into a server over HTTP; every twentieth has the name that is searched for. */
export async function seed(target: Parties, port: number, count: number, connections: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => index)
  const work = async (lane: Lane): Promise<void> => {
    for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
      target.people.push(await createPerson(target, lane, number, namedPerson(number)))
    }
  }
  await withLanes(port, connections, (lanes) => Promise.all(lanes.map(work)))
}
