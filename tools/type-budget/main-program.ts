/** The program around the toy resources: they join the list of the standard, and a client of that list makes one call of each kind. */
export function mainProgram(toys: readonly number[]): string {
  return `
import { createClient } from '../../../client/src/index.ts'
import { facesOf } from '../../src/faces.ts'
import { resources } from '../../src/resources.ts'
${toys.map((n) => `import { type Toy${n}, type Toy${n}Draft, type Toy${n}Part, toy${n}Resource } from './toy-${n}.ts'`).join('\n')}

const list = { ...resources, ${toys.map((n) => `toys${n}: toy${n}Resource`).join(', ')} }
export const faces = facesOf(list)
export const client = createClient({ baseUrl: 'https://toy.example', credentials: { token: 'toy' }, resources: faces })
export const openedOn = async (id: string): Promise<string> => (await client.cases.read(id)).openedOn
${toys.map(callsOf).join('\n')}
`
}

function callsOf(n: number): string {
  return `
export async function callToy${n}(draft: Toy${n}Draft, part: Toy${n}Part): Promise<string | undefined> {
  const created = await client.toys${n}.create(draft)
  const read: Toy${n} = await client.toys${n}.read(created.id)
  const changed = await client.toys${n}.update(read, { note: 'other' })
  for await (const found of client.toys${n}.search({ kind: 'first' }, { fields: ['name'] })) if (found.name) return found.name
  return (await client.toys${n}.close(changed, part)).closedOn
}
`
}
