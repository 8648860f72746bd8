import * as units from '../../packages/schemas/src/administrative-units/index.ts'
import * as standard from '../../packages/schemas/src/index.ts'
import { collectTexts } from './collect-texts.ts'
import { type CollectedTexts, isRecord, type PlacedText } from './placed-text.ts'
import { textsOfWorkedCases } from './texts-of-worked-cases.ts'

/** Every text of the standard: whatever the package exports, what its operations say, and the worked cases. */
export function textsOfStandard(): CollectedTexts {
  const { texts, missing } = collectTexts({ ...standard, ...units })
  const { info, servers, tags, paths, components } = standard.emitOpenApi(standard.resources)
  const { parameters, headers, responses, securitySchemes } = components ?? {}
  const documented = documentedTexts('openapi', { info, servers, tags, paths, parameters, headers, responses, securitySchemes })
  const worked = textsOfWorkedCases()
  return {
    texts: [...texts, ...documented.texts, ...worked.texts],
    missing: [...missing, ...documented.missing, ...worked.missing],
  }
}

/** What a document says of operations, parameters and headers; its schemas are told by the registry. */
function documentedTexts(of: string, node: unknown): CollectedTexts {
  if (!isRecord(node)) return { texts: [], missing: [] }
  const found = ['summary', 'description'].flatMap((key) => textOf(`${of}.${key}`, node[key], node[`x-${key}-vi`]))
  const inner = Object.entries(node)
    .filter(([key]) => !['schema', 'content', 'requestBody', 'examples', 'flows'].includes(key))
    .map(([key, value]) => documentedTexts(`${of}.${key}`, value))
  return {
    texts: [...found.flatMap(({ text }) => text ?? []), ...inner.flatMap(({ texts }) => texts)],
    missing: [...found.flatMap(({ lack }) => lack ?? []), ...inner.flatMap(({ missing }) => missing)],
  }
}

function textOf(of: string, en: unknown, vi: unknown): readonly { readonly text?: PlacedText; readonly lack?: string }[] {
  if (typeof en === 'string' && typeof vi === 'string') return [{ text: { of, vi, en, isSentence: false } }]
  return typeof en === 'string' || typeof vi === 'string' ? [{ lack: `${of} is told in one language only` }] : []
}
