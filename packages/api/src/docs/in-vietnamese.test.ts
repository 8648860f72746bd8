import { emitOpenApi, resources } from '@caunoi/schemas'
import { expect, test } from 'vitest'
import { inVietnamese } from './in-vietnamese.ts'

test('the contract reads in Vietnamese: operations, parameters, answers, groups and fields', () => {
  const { info, tags, paths, components } = inVietnamese(emitOpenApi(resources))
  expect(info.description).toContain('Trao đổi hồ sơ công tác xã hội')
  expect(tags).toContainEqual({ name: 'Referral', 'x-displayName': 'Chuyển gửi', description: expect.stringContaining('bên gửi') })
  const accept = paths?.['/v1/referrals/{id}/accept']?.post
  expect(accept).toMatchObject({ operationId: 'referrals.accept', summary: 'Chuyển gửi: chấp nhận và mở hồ sơ' })
  expect(accept?.responses).toMatchObject({ 200: { description: 'Kết quả của hành động.' } })
  expect(components?.schemas?.Referral).toMatchObject({ properties: { urgency: { title: 'Mức độ khẩn cấp' } } })
})

test('only texts differ: paths, types, codes and examples stay', () => {
  const document = { type: 'string', enum: ['a'], title: 'Name', 'x-title-vi': 'Tên', 'x-source': 'law', example: { 'x-title-vi': 'kept' } }
  expect(inVietnamese(document)).toEqual({
    type: 'string',
    enum: ['a'],
    title: 'Tên',
    'x-source': 'law',
    example: { 'x-title-vi': 'kept' },
  })
})
