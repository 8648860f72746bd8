import { type CodeList, emitCodeList } from '@caunoi/schemas'
import { holdsOn, type ServedList } from './served-list.ts'

/** Serves a declared code list. */
export function serveCodeList(list: CodeList): ServedList {
  const { codes, ...facts } = emitCodeList(list)
  const listed = codes.map(({ vi, en, labels, ...rest }) => ({ ...rest, title: { vi, en }, ...(labels && { labels: [...labels] }) }))
  const isDated = listed.some(({ from, to }) => from !== undefined || to !== undefined)
  return {
    facts: { ...facts, validity: isDated ? 'dated' : 'timeless' },
    codesOn: (on, parent) => listed.filter((code) => holdsOn(code, on) && (parent === undefined || code.parent === parent)),
    meaningsOf: (code) => listed.filter((each) => each.code === code),
  }
}
