import type { ContributionDraft, OutreachEventDraft, ProgrammeDraft, TrainingDraft } from '@caunoi/schemas'
import type { AdministrativeUnit } from '@caunoi/schemas/administrative-units'
import { communeArea, type Places, provinceArea } from './places.ts'
import { act, create, type Reference, type SyntheticStep } from './step.ts'

/** Where the money of a programme comes from. */
type Source = NonNullable<ProgrammeDraft['funding']>[number]['source']

/** A training that was held in the province. */
export function training(
  places: Places,
  owner: Reference,
  key: string,
  { kind, to, count, ...parts }: Pick<TrainingDraft, 'kind' | 'to'> & { readonly count: number } & Partial<TrainingDraft>,
): readonly SyntheticStep[] {
  const isPlanned = kind === 'planned'
  const draft: TrainingDraft = {
    kind,
    name: isPlanned ? 'Bồi dưỡng nghiệp vụ công tác xã hội' : 'Tập huấn kỹ năng cho người làm công tác xã hội cơ sở',
    providerName: 'Trường Cao đẳng Biển Xanh',
    from: to,
    to,
    area: provinceArea(places),
    targets: isPlanned ? ['social-work-staff', 'health-staff'] : ['collaborators', 'commune-officials'],
    participants: { count, qualifier: 'exact' },
    ...parts,
  }
  return [create(owner, 'trainings', `@training-${key}`, draft)]
}

/** A session of outreach in a commune. */
export function outreach(
  places: Places,
  owner: Reference,
  key: string,
  {
    commune,
    on,
    count,
    placeKind,
  }: { readonly commune: AdministrativeUnit; readonly count: number } & Pick<OutreachEventDraft, 'on' | 'placeKind'>,
): readonly SyntheticStep[] {
  const draft: OutreachEventDraft = {
    facilityId: owner,
    on,
    topic: 'Dịch vụ công tác xã hội và quyền của người được trợ giúp',
    placeKind,
    area: communeArea(places, commune),
    participants: { count, qualifier: 'exact' },
  }
  return [create(owner, 'outreachEvents', `@outreach-${key}`, draft)]
}

/** A model that is carried out from a day on. */
export function programme(
  places: Places,
  owner: Reference,
  key: string,
  {
    budget,
    source,
    ...parts
  }: Pick<ProgrammeDraft, 'name' | 'kind' | 'from' | 'to'> & { readonly budget: number; readonly source: Source },
): readonly SyntheticStep[] {
  const ref = `@programme-${key}` as const
  const money = { amount: budget, qualifier: 'exact' } as const
  const draft: ProgrammeDraft = {
    ...parts,
    setting: 'community',
    areas: [provinceArea(places)],
    budget: money,
    funding: [{ source }],
  }
  return [create(owner, 'programmes', ref, draft), act(owner, 'programmes', ref, 'start', { on: parts.from })]
}

/** Something that a sponsor gave. */
export function contribution(
  owner: Reference,
  key: string,
  {
    sponsor,
    on,
    amount,
    people,
    programme,
  }: { readonly sponsor: Reference; readonly on: string; readonly amount: number; readonly people: number } & Pick<
    ContributionDraft,
    'programme'
  >,
): readonly SyntheticStep[] {
  const draft: ContributionDraft = {
    sponsorId: sponsor,
    form: 'money',
    value: { amount, qualifier: 'exact' },
    isEstimated: false,
    period: { from: on, to: on },
    purpose: 'Hỗ trợ người có hoàn cảnh khó khăn',
    ...(programme && { programme }),
    peopleReached: { count: people, qualifier: 'exact' },
  }
  return [create(owner, 'contributions', `@contribution-${key}`, draft)]
}
