import * as paths from '../paths.ts'
import { componentNames } from './component-names.ts'
import { changesNothing, type Entry } from './entry.ts'
import { makeRoute } from './make-route.ts'
import type { ResourceOperation } from './operation.ts'
import { parameterRef } from './parameters.ts'
import { problemSet, withToken } from './problem-sets.ts'
import { jsonResponse } from './responses.ts'

const paging = [parameterRef('Id'), parameterRef('Limit'), parameterRef('Cursor')]
const problems = problemSet(...withToken, 'not-found', 'erased', 'invalid-parameter', 'invalid-cursor')

/** `GET …/history`: the versions of a record, newest first. */
export function historyOperation({ collection, resource: { name, title } }: Entry): ResourceOperation {
  const scope = `system/${name}.r` as const
  const route = makeRoute({
    method: 'get',
    path: paths.historyPath(collection),
    operationId: `${collection}.history`,
    tag: name,
    summary: { en: `${title.en}: history`, vi: `${title.vi}: lịch sử` },
    description: {
      en: 'Every version of the record, newest first; only its owner sees them.',
      vi: 'Mọi phiên bản của bản ghi, mới nhất trước; chỉ cơ sở sở hữu được xem.',
    },
    scope,
    parameters: paging,
    problems,
    answers: { 200: jsonResponse({ en: 'One page of versions.', vi: 'Một trang các phiên bản.' }, componentNames.history(name)) },
  })
  return { kind: 'history', collection, resource: name, scope, ...changesNothing, problems, route }
}

/** `GET …/audit`: who did what with a record, for its owner. */
export function auditOperation({ collection, resource: { name, title } }: Entry): ResourceOperation {
  const scope = `system/${name}.r` as const
  const route = makeRoute({
    method: 'get',
    path: paths.auditPath(collection),
    operationId: `${collection}.audit`,
    tag: name,
    summary: { en: `${title.en}: audit trail`, vi: `${title.vi}: nhật ký truy cập` },
    description: {
      en: 'Every access to the record, newest first; only its owner sees it.',
      vi: 'Mọi lần truy cập bản ghi, mới nhất trước; chỉ cơ sở sở hữu được xem.',
    },
    scope,
    parameters: paging,
    problems,
    answers: { 200: jsonResponse({ en: 'One page of events.', vi: 'Một trang nhật ký truy cập.' }, 'AuditPage') },
  })
  return { kind: 'audit', collection, resource: name, scope, ...changesNothing, problems, route }
}

/** `GET …/accesses`: who saw what of a person, over all of their records, for the owner. */
export function accessesOperation({ collection, resource: { name, title } }: Entry): ResourceOperation {
  const scope = `system/${name}.r` as const
  const route = makeRoute({
    method: 'get',
    path: paths.accessesPath(collection),
    operationId: `${collection}.accesses`,
    tag: name,
    summary: { en: `${title.en}: who saw the data`, vi: `${title.vi}: ai đã xem dữ liệu` },
    description: {
      en: 'Every access to the person’s record and to what belongs to it (cases, documents, referrals and so on) at the owner’s, newest first; for answering the person. Reading it is audited as well.',
      vi: 'Mọi lần truy cập hồ sơ của một người và những gì thuộc về người đó (hồ sơ quản lý ca, tài liệu, chuyển gửi…) tại cơ sở sở hữu, mới nhất trước; dùng để trả lời chính người đó. Việc xem cũng được ghi lại.',
    },
    scope,
    parameters: paging,
    problems,
    answers: { 200: jsonResponse({ en: 'One page of events.', vi: 'Một trang nhật ký truy cập.' }, 'AuditPage') },
  })
  return { kind: 'accesses', collection, resource: name, scope, ...changesNothing, problems, route }
}
