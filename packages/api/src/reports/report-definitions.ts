import {
  type Indicator,
  type IndicatorDraft,
  type ReportRequest,
  standardIndicators,
  standardTargets,
  type Target,
  type TargetDraft,
} from '@caunoi/schemas'
import type { Viewer } from '@caunoi/schemas/policy'
import { hiddenFrom } from '../resource/label-mask.ts'
import { knownLabels } from '../resource/labels.ts'
import { parseRecord } from '../resource/parse-record.ts'
import { documentOf } from '../resource/view.ts'
import type { PagePosition, Reader, StoredRecord } from '../stores/store.ts'

const PAGE = 200

/** Every record of a resource that the facility of a viewer owns and the viewer may see. */
async function ownRecords(reader: Pick<Reader, 'search'>, resource: string, viewer: Viewer): Promise<readonly StoredRecord[]> {
  const { facilityId: audience } = viewer
  const asked = { audience, resource, conditions: [], hidden: hiddenFrom(viewer), limit: PAGE }
  const records: StoredRecord[] = []
  let after: PagePosition | undefined
  do {
    const page = await reader.search({ ...asked, ...(after && { after }) })
    records.push(...page.flatMap(({ record }) => (record.owner === audience ? [record] : [])))
    after = page.length === PAGE ? page.at(-1)?.position : undefined
  } while (after)
  return records
}

/** An indicator as a report asks for it. */
export interface AskedIndicator {
  readonly indicator: IndicatorDraft
  /** The labels that its record bears as a whole; an indicator of the standard bears none. */
  readonly labels: readonly string[]
}

/** The indicators of a report: the standard's, or those that the facility itself has registered. */
export async function indicatorsOf(
  reader: Pick<Reader, 'search'>,
  { report }: Pick<ReportRequest, 'report'>,
  viewer: Viewer,
): Promise<readonly AskedIndicator[]> {
  if (report !== 'own')
    return standardIndicators.filter(({ reports }) => reports.includes(report)).map((indicator) => ({ indicator, labels: [] }))
  const own = await ownRecords(reader, 'Indicator', viewer)
  return own.map((record) => ({ indicator: parseRecord<Indicator>(record), labels: knownLabels(documentOf(record)).assigned }))
}

/** The targets that hold on a day: of each indicator the facility's own one, else that of the province, else that of the country. */
export async function targetsOf(
  reader: Pick<Reader, 'search'>,
  viewer: Viewer,
  provinceCode: string | undefined,
  on: string,
): Promise<ReadonlyMap<string, TargetDraft>> {
  const own = (await ownRecords(reader, 'Target', viewer)).map((record) => parseRecord<Target>(record))
  const holds = (target: TargetDraft): boolean =>
    target.from <= on && (target.to === undefined || on <= target.to) && [undefined, provinceCode].includes(target.provinceCode)
  const isOfProvince = ({ provinceCode: code }: TargetDraft): number => (code === undefined ? 0 : 1)
  const rising = [standardTargets, own].flatMap((targets) =>
    targets.filter(holds).sort((one, other) => isOfProvince(one) - isOfProvince(other)),
  )
  return new Map(rising.map((target) => [target.indicator, target]))
}
