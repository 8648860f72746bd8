import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { UnreadableAnswerError } from '../errors/unreadable-answer-error.ts'
import { checkAnswer } from './check-answer.ts'

const answer = { status: 200, headers: new Headers({ 'x-request-id': 'r-1' }), bytes: new Uint8Array() }
const party = z.union([z.strictObject({ id: z.string() }), z.strictObject({ system: z.string(), value: z.string() })])
const note = z.union([z.strictObject({ text: z.string().optional() }), z.strictObject({ code: z.string().optional() })])
const schema = z.strictObject({ name: z.string(), parties: z.array(party), note: note.optional() })

async function faultsOf(value: unknown) {
  try {
    await checkAnswer(value, schema, answer)
    return []
  } catch (error) {
    if (error instanceof UnreadableAnswerError) return error.faults
    throw error
  }
}

describe('an answer', () => {
  test('that is as its schema says has no faults', async () => {
    expect(await faultsOf({ name: 'x', parties: [{ id: '1' }] })).toEqual([])
  })

  test('may have fields that the schema does not know, also inside alternatives', async () => {
    expect(
      await faultsOf({
        name: 'x',
        future: 1,
        parties: [
          { id: '1', future: 1 },
          { system: 'a', value: 'b', future: 1 },
        ],
      }),
    ).toEqual([])
  })

  test('may have them where they alone keep an alternative from fitting', async () => {
    expect(await faultsOf({ name: 'x', parties: [], note: { future: 1 } })).toEqual([])
  })

  test('that fits no alternative is faulty', async () => {
    expect(await faultsOf({ name: 'x', parties: [{ id: 1, future: 1 }] })).toEqual([{ pointer: '/parties/0', code: 'invalid_union' }])
  })

  test('is faulty beside an unknown field all the same', async () => {
    expect(await faultsOf({ name: 7, future: 1, parties: [] })).toEqual([{ pointer: '/name', code: 'invalid_type' }])
  })

  test('may be checked by any library that speaks Standard Schema', async () => {
    const other = { '~standard': { validate: async () => ({ issues: [{ message: 'no', path: ['a/b', { key: 0 }] }] }) } }
    await expect(checkAnswer({}, other, answer)).rejects.toMatchObject({ faults: [{ pointer: '/a~1b/0', code: 'invalid' }] })
  })
})
