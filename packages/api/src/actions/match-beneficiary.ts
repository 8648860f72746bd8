import {
  type Beneficiary,
  type BeneficiaryMatch,
  type BeneficiaryMatches,
  dayInVietNam,
  foldName,
  type MatchedPerson,
  phoneSpellings,
  scoreDuplicate,
} from '@caunoi/schemas'
import { visibleFields } from '@caunoi/schemas/policy'
import type { QuestionHandler } from '../behaviour.ts'
import type { RequestContext } from '../request-context.ts'
import { factsAbout } from '../resource/facts-about.ts'
import { hiddenFrom } from '../resource/label-mask.ts'
import { parseRecord } from '../resource/parse-record.ts'
import { pick, visibleDocument } from '../resource/view.ts'
import type { Condition, StoredRecord } from '../stores/store.ts'

/** Most records that one look-up brings in, and most that are answered. */
const [PER_BLOCK, MOST] = [100, 20]

/** Fields that are compared. */
const COMPARED = ['identifiers', 'name', 'sex', 'birthDate', 'contacts', 'addresses']

const by = (name: string, equals: string): Condition => ({ parameter: `Beneficiary.${name}`, equals })

/** A full birth date, and the one with day and month swapped where that is one. */
function birthDates(value: string): readonly string[] {
  const [year, month = '', day = ''] = value.split('-')
  return Number(day) <= 12 ? [value, `${year}-${day}-${month}`] : [value]
}

/** A look-up that brings candidates together: each of its conditions walks an index of the caller's facility. */
interface Block {
  /** Kind of the number that is looked up, where it is one. */
  readonly kind?: string
  readonly any: readonly (readonly Condition[])[]
}

function blocksOf({ identifiers = [], phones = [], name, birthDate, communeCode }: BeneficiaryMatch): readonly Block[] {
  const born = birthDate?.value ?? ''
  return [
    ...identifiers.map(({ system, value }) => ({ kind: system, any: [[by('identifier', `${system}|${value}`)]] })),
    ...phones.map((phone) => ({ kind: 'phone', any: phoneSpellings(phone).map((spelling) => [by('phone', spelling)]) })),
    ...(name === undefined ? [] : [{ any: [[{ parameter: 'Beneficiary.name', prefix: foldName(name) }]] }]),
    ...(born.length === 10
      ? [{ any: birthDates(born).map((date) => [{ parameter: 'Beneficiary.birthDate', from: date, to: date }]) }]
      : []),
    ...(born !== '' && communeCode !== undefined
      ? [
          {
            any: [
              [by('communeCode', communeCode), { parameter: 'Beneficiary.birthDate', from: born.slice(0, 4), to: `${born.slice(0, 4)}~` }],
            ],
          },
        ]
      : []),
  ]
}

/** How many people were looked up by a number that leads to none of those who were found: one person has one number of a kind. */
function missesOf(blocks: readonly (Block & { readonly records: readonly StoredRecord[] })[], found: ReadonlySet<string>): number {
  const missed = blocks.filter(({ records }) => !records.some(({ id }) => found.has(id))).flatMap(({ kind }) => kind ?? [])
  return Math.max(0, ...[...Map.groupBy(missed, (kind) => kind).values()].map(({ length }) => length))
}

/** What the caller may see of a candidate, as far as it is compared; undefined where that is nothing. */
async function personOf({ services, subject }: RequestContext, record: StoredRecord): Promise<MatchedPerson | undefined> {
  const { facilityId } = subject
  const resource = services.resourceByName.get('Beneficiary')
  if (!resource) return undefined
  const grants = record.owner === facilityId ? [] : await services.store.grantsOf(facilityId, 'Beneficiary', record.id)
  const fields = visibleFields(subject, factsAbout(resource, record, grants, services.now()))
  if (fields !== 'all' && fields.length === 0) return undefined
  return parseRecord<MatchedPerson>({ ...record, body: JSON.stringify(pick(visibleDocument(resource, record, fields), COMPARED)) })
}

/** The record to go on with: that into which the facility merged a duplicate of its own, as far as the caller may see it, else the found one. */
async function survivorOf(context: RequestContext, found: StoredRecord): Promise<StoredRecord> {
  const { services, subject } = context
  let record = found
  while (record.owner === subject.facilityId) {
    const { merge } = parseRecord<Beneficiary>(record)
    const survivor = merge && (await services.store.read('Beneficiary', merge.survivorId))
    if (!survivor || !(await personOf(context, survivor))) break
    record = survivor
  }
  return record
}

interface Likely {
  readonly item: BeneficiaryMatches['items'][number]
  /** Of the record that the item names. */
  readonly owner: string
}

/** Finds likely duplicates of a person among the records that the caller may see; hidden fields are not compared either. */
export const matchBeneficiary: QuestionHandler<BeneficiaryMatch, BeneficiaryMatches> = async ({ input, context }) => {
  const { services, subject } = context
  const isLookUp = input.identifiers !== undefined || input.phones !== undefined
  if (isLookUp) services.lookUps.admit('identifier', subject)
  const search = (conditions: readonly Condition[]) =>
    services.store.search({
      audience: subject.facilityId,
      resource: 'Beneficiary',
      conditions,
      hidden: hiddenFrom(subject),
      limit: PER_BLOCK,
    })
  const blocks = await Promise.all(
    blocksOf(input).map(async (block) => {
      const pages = await Promise.all(block.any.map(search))
      return { ...block, records: pages.flat().map(({ record }) => record) }
    }),
  )
  const candidates = new Map(blocks.flatMap(({ records }) => records.map((record) => [record.id, record])))
  const asked = askedPerson(input, dayInVietNam(services.now()))
  const best = new Map<string, Likely>()
  const found = new Set<string>()
  for (const record of candidates.values()) {
    const { score, grade, reasons } = scoreDuplicate(asked, (await personOf(context, record)) ?? {})
    const { id: beneficiaryId, owner } = await survivorOf(context, record)
    if (grade === 'none') continue
    found.add(record.id)
    if ((best.get(beneficiaryId)?.item.score ?? -1) >= score) continue
    const item = { beneficiaryId, score, grade, reasons: reasons.map(({ code, vi, en, weight }) => ({ code, vi, en, weight })) }
    best.set(beneficiaryId, { item, owner })
  }
  const likely = [...best.values()]
  likely.sort(({ item: one }, { item: other }) => other.score - one.score || (one.beneficiaryId < other.beneficiaryId ? -1 : 1))
  const answered = likely.slice(0, MOST)
  // Whoever is found by something else tells nothing of a number: each that leads to nobody counts.
  for (let misses = missesOf(blocks, found); misses > 0; misses--) await services.lookUps.miss('identifier', subject)
  return {
    answer: { items: answered.map(({ item }) => item) },
    told: answered.map(({ item, owner }) => [item.beneficiaryId, owner]),
    fields: COMPARED,
  }
}

/** The profile that was sent, in the form of a record. */
function askedPerson(
  { identifiers = [], phones = [], name, sex, birthDate, communeCode, codesAsOf }: BeneficiaryMatch,
  today: string,
): MatchedPerson {
  return {
    name,
    sex,
    birthDate,
    identifiers,
    contacts: phones.map((phone) => ({ phone })),
    addresses: communeCode === undefined ? [] : [{ communeCode, codesAsOf: codesAsOf ?? today }],
  }
}
