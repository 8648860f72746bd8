import type { oas31 } from 'openapi3-ts'
import { codesPerPage } from '../exchange/code-list-questions.ts'
import { fixedPaths } from '../paths.ts'
import type { ProblemCode } from '../problems.ts'
import type { Text } from '../text.ts'
import { schemaRef } from './component-names.ts'
import { makeRoute } from './make-route.ts'
import type { FixedOperation } from './operation.ts'
import { parameterRef } from './parameters.ts'
import { always, problemSet } from './problem-sets.ts'
import { emptyResponse, jsonResponse } from './responses.ts'

interface Question {
  readonly kind: 'codeLists' | 'codes' | 'code'
  readonly operationId: string
  readonly summary: Text
  readonly description: Text
  readonly schema: string
  readonly parameters: (oas31.ParameterObject | oas31.ReferenceObject)[]
  readonly problems: readonly ProblemCode[]
}

type Described = { readonly name: string; readonly schema: oas31.SchemaObject | oas31.ReferenceObject; readonly text: Text }

function parameter(place: 'path' | 'query', { name, schema, text }: Described): oas31.ParameterObject {
  return { name, in: place, ...(place === 'path' && { required: true }), description: text.en, 'x-description-vi': text.vi, schema }
}

function on(text: Text): oas31.ParameterObject {
  return parameter('query', { name: 'on', schema: schemaRef('LocalDate'), text })
}

const list = parameter('path', { name: 'list', schema: schemaRef('CodeListId'), text: { en: 'Name of the list.', vi: 'Tên danh mục.' } })

const codesParameters: readonly Described[] = [
  {
    name: 'q',
    schema: schemaRef('SearchText'),
    text: {
      en: 'Part of a title in either language, with or without diacritics, or the code.',
      vi: 'Một phần tên, có dấu hoặc không dấu, hoặc mã.',
    },
  },
  {
    name: 'parent',
    schema: schemaRef('CodeText'),
    text: { en: 'Only codes of this wider group: of communes, those of a province.', vi: 'Chỉ các mã thuộc nhóm này; với xã là mã tỉnh.' },
  },
  {
    name: 'limit',
    schema: { type: 'integer', ...codesPerPage, default: codesPerPage.maximum },
    text: { en: 'Most codes of a page.', vi: 'Số mã tối đa mỗi trang.' },
  },
]

function get({ kind, operationId, summary, description, schema, parameters, problems: codes }: Question): FixedOperation {
  const problems = problemSet(...always, ...codes)
  const route = makeRoute({
    method: 'get',
    path: fixedPaths[kind],
    operationId,
    tag: 'Code lists',
    summary,
    description,
    scope: 'public',
    parameters: [...parameters, parameterRef('IfNoneMatch')],
    problems,
    answers: {
      200: jsonResponse(summary, schema, 'ETag', 'CacheControl'),
      304: emptyResponse(
        { en: 'The caller holds this answer already.', vi: 'Bên gọi đang giữ đúng câu trả lời này.' },
        'ETag',
        'CacheControl',
      ),
    },
  })
  return { kind, scope: 'public', idempotencyKey: 'unused', ifMatchRequired: false, problems, route }
}

/** The operations by which anyone reads the code lists; titles come in both languages, so that one answer serves all. */
export function codeListOperations(): readonly FixedOperation[] {
  return [
    get({
      kind: 'codeLists',
      operationId: 'codeLists.list',
      summary: { en: 'The code lists', vi: 'Các danh mục' },
      description: { en: 'Provinces and communes are lists as well.', vi: 'Tỉnh và xã cũng là danh mục.' },
      schema: 'CodeListIndex',
      parameters: [on({ en: 'Day for which codes are counted; today when left out.', vi: 'Ngày để đếm mã; bỏ trống là hôm nay.' })],
      problems: ['invalid-parameter'],
    }),
    get({
      kind: 'codes',
      operationId: 'codeLists.codes',
      summary: { en: 'The codes of a list', vi: 'Các mã của một danh mục' },
      description: {
        en: 'Codes that hold on a day, in the order of the list, with titles in both languages.',
        vi: 'Các mã có hiệu lực vào một ngày, theo thứ tự của danh mục, với tên bằng cả hai ngôn ngữ.',
      },
      schema: 'CodePage',
      parameters: [
        list,
        on({
          en: 'Only codes that hold on this day; today when left out.',
          vi: 'Chỉ các mã có hiệu lực vào ngày này; bỏ trống là hôm nay.',
        }),
        ...codesParameters.map((described) => parameter('query', described)),
        parameterRef('Cursor'),
      ],
      problems: ['not-found', 'invalid-parameter', 'invalid-cursor'],
    }),
    get({
      kind: 'code',
      operationId: 'codeLists.read',
      summary: { en: 'One code', vi: 'Một mã' },
      description: {
        en: 'What a code means; of a province or a commune also what it is on another day, before or after units were merged.',
        vi: 'Nghĩa của một mã; với tỉnh và xã, cả mã tương ứng vào ngày khác, trước hoặc sau khi sắp xếp đơn vị hành chính.',
      },
      schema: 'CodeAnswer',
      parameters: [
        list,
        parameter('path', { name: 'code', schema: schemaRef('CodeText'), text: { en: 'The code.', vi: 'Mã.' } }),
        on({
          en: 'Day on which the code is meant; left out, every meaning is told.',
          vi: 'Ngày mà mã có nghĩa; bỏ trống thì nêu mọi nghĩa.',
        }),
        parameter('query', {
          name: 'to',
          schema: schemaRef('LocalDate'),
          text: {
            en: 'Day to which the code is brought, together with `on`; for provinces and communes only.',
            vi: 'Ngày cần chuyển mã sang, dùng cùng với `on`; chỉ cho tỉnh và xã.',
          },
        }),
      ],
      problems: ['not-found', 'invalid-parameter'],
    }),
  ]
}
