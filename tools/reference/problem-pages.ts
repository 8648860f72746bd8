import { fieldProblems, operationsOf, type Problem, problems, resources } from '../../packages/schemas/src/index.ts'
import { both, code, page, section, stacked, table } from './markdown.ts'

const operations = operationsOf(resources)

function problemPage(problem: string, { status, title, advice, clause, retryable }: Problem): string {
  const answering = operations.filter((operation) => operation.problems.some((each) => each === problem))
  const list =
    answering.length > operations.length / 2
      ? `${answering.length} / ${operations.length}`
      : answering.map(({ route }) => code(route.operationId)).join(', ')
  return page(`${status} · ${both(title)}`, [
    `${code(`urn:caunoi:problem:${problem}`)} · ${clause}`,
    section('Cần làm gì · What to do', stacked(advice)),
    section(
      'Gửi lại · Sending again',
      both(
        retryable
          ? { vi: 'Gửi lại nguyên yêu cầu này có thể thành công.', en: 'The same request may succeed when it is sent again.' }
          : { vi: 'Gửi lại nguyên yêu cầu này cũng sẽ bị từ chối.', en: 'The same request will be refused again.' },
      ),
    ),
    section('Thao tác có thể trả lời như vậy · Operations that may answer so', list),
  ])
}

/** A page for each refusal, and one for everything that may be wrong with a field. */
export function problemPages(): ReadonlyMap<string, string> {
  const rows = Object.entries(fieldProblems).map(([fault, { message, clause }]) => [code(fault), stacked(message), clause])
  return new Map([
    ...Object.entries(problems).map(([problem, declared]): [string, string] => [`problems/${problem}.md`, problemPage(problem, declared)]),
    [
      'problems/fields.md',
      page('Lỗi của trường · *Field problems*', [table(['Mã · *Code*', 'Thông báo · *Message*', 'Điều · *Clause*'], rows)]),
    ],
  ])
}
