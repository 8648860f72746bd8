import type { StayDraft, StayEnding, StayFollowUp } from '@caunoi/schemas'
import { act, create, type Reference, type SyntheticStep } from './step.ts'

/** One stay: when it began, and when it ended if it did. */
export interface StayFacts {
  readonly owner: Reference
  readonly person: Reference
  readonly key: string
  readonly kind: 'especially-difficult' | 'emergency-protection'
  readonly admittedOn: string
  readonly endedOn?: string
  /** How the person fared afterwards, visit by visit. */
  readonly followUps?: readonly StayFollowUp[]
  /** The case that it belongs to. */
  readonly case?: Reference
}

/** Admits a person to residential care, and where the stay has ended tells how, and how the person fared. */
export function stay({ owner, person, key, kind, admittedOn, endedOn, followUps = [], case: caseId }: StayFacts): readonly SyntheticStep[] {
  const ref = `@stay-${key}` as const
  const isEmergency = kind === 'emergency-protection'
  const draft: StayDraft = {
    number: `TN-${key}`,
    beneficiaryId: person,
    ...(caseId && { caseId }),
    kind,
    ...(isEmergency && { emergencyGroup: 'wanderer-beggar' }),
    admittedOn,
    place: isEmergency
      ? { kind: 'safe-house', room: '1' }
      : { kind: 'room', building: 'B', room: String((Number(key.replaceAll(/\D/g, '')) % 24) + 1) },
    ...(isEmergency && {
      minutes: {
        on: admittedOn,
        signers: [
          { party: 'facility', name: 'Lê Thị An' },
          { party: 'police', name: 'Phạm Văn Nam' },
        ],
      },
    }),
  }
  const steps: SyntheticStep[] = [create(owner, 'stays', ref, draft)]
  if (endedOn === undefined) return steps
  const ending: StayEnding = {
    endedOn,
    reason: 'family-request',
    legalBasis: 'NĐ 20/2021/NĐ-CP Điều 30(2)(b)',
    destination: { kind: 'family' },
    handover: {
      on: endedOn,
      signers: [
        { party: 'facility', name: 'Lê Thị An' },
        { party: 'guardian', name: 'Nguyễn Văn Hòa' },
      ],
    },
    needsFollowUp: true,
  }
  return [
    ...steps,
    act(owner, 'stays', ref, 'end', ending),
    ...followUps.map((followUp) => act(owner, 'stays', ref, 'recordFollowUp', followUp)),
  ]
}
