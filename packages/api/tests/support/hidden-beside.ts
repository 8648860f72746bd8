import {
  benefitDraft,
  caseDraft,
  planApproval,
  planDraft,
  referralDraft,
  serviceEventDraft,
  stayDraft,
  stayEnding,
  workerDraft,
} from './drafts.ts'
import { type Hidden, paperBytes, paperDraft, type SceneIds } from './late-scene.ts'

const label = 'domestic-violence'
const completion = { outcome: 'reached', completedOn: '2026-11-22' }

/** A plan of each of the two cases, as far as it came. */
const plans =
  (...steps: readonly (readonly [action: string, body: object])[]): Hidden['differs'] =>
  async ({ make, act }, { file, bare }, labelled) => {
    const ids: string[] = []
    for (const id of [file, bare]) {
      const plan = await make('support-plans', planDraft(id), labelled)
      for (const [action, body] of steps) await act(`support-plans/${plan}`, action, body)
      ids.push(plan)
    }
    return ids[0]
  }

const conceal =
  (collection: string, id: keyof SceneIds): NonNullable<Hidden['before']> =>
  ({ act }, ids) =>
    act(`${collection}/${ids[id]}`, 'label', { labels: [label] })

/** What may be hidden beside the records of a scene, and what may be hidden in one that they point to. */
export const hiddenBeside: Readonly<Record<string, Hidden>> = {
  'a stay of somebody else on account of the case': {
    label,
    differs: async (maker, { file, other }, labelled) => maker.make('stays', stayDraft(other, { number: 'TN-9', caseId: file }), labelled),
  },
  'a stay that is over': {
    label,
    differs: async ({ make, act }, { other, file }, labelled) => {
      const id = await make('stays', stayDraft(other, { number: 'TN-9', caseId: file }), labelled)
      await act(`stays/${id}`, 'end', stayEnding())
      return id
    },
  },
  'a plan': { label, differs: plans() },
  'an approved plan': { label, differs: plans(['approve', planApproval]) },
  'an active plan': {
    label,
    before: ({ act }, { activePlan }) => act(`support-plans/${activePlan}`, 'complete', completion),
    differs: plans(['approve', planApproval], ['activate', { activatedOn: '2026-11-22' }]),
  },
  'an assessment': {
    label,
    differs: async ({ make }, { file, bare, person }, labelled) => {
      const draft = { kind: 'comprehensive', assessedOn: '2026-11-22', beneficiaryId: person }
      await make('assessments', { ...draft, caseId: file }, labelled)
      return make('assessments', { ...draft, caseId: bare }, labelled)
    },
  },
  'a paper with its file': {
    label,
    differs: async ({ make, upload }, { file, person }, labelled) => {
      const id = await make('documents', paperDraft({ caseId: file, beneficiaryId: person }), labelled)
      await upload(id, paperBytes)
      return id
    },
  },
  'a paper by its kind': {
    label,
    differs: ({ make }, { file }) => make('documents', paperDraft({ kind: 'domestic-violence-report', caseId: file })),
  },
  'a case': { label, differs: ({ make }, { person }, labelled) => make('cases', caseDraft(person, { number: 'QLTH-9' }), labelled) },
  'a kind of the case': {
    label,
    differs: ({ patch }, { file }) => patch(`cases/${file}`, { kinds: ['child-protection', 'domestic-violence'] }),
  },
  'a note of the client': {
    label,
    differs: ({ patch }, { person }) =>
      patch(`beneficiaries/${person}`, { situations: [{ situation: 'domestic-violence' }, { situation: 'orphan' }] }),
  },
  'the room of a stay that is in a safe house': {
    label: 'safe-house',
    before: ({ patch }, { stay }) => patch(`stays/${stay}`, { place: { kind: 'safe-house' } }),
    differs: ({ patch }, { stay }) => patch(`stays/${stay}`, { place: { kind: 'safe-house', room: '9' } }),
  },
  'a consent': {
    label,
    differs: ({ make }, { person }, labelled) => {
      const givenBy = [{ role: 'guardian', relationship: 'mother' }, { role: 'child' }]
      return make(
        'consents',
        { beneficiaryId: person, purpose: 'care', dataClasses: ['identity'], form: 'paper', from: '2026-11-01', givenBy },
        labelled,
      )
    },
  },
  'a referral to the heir': {
    label,
    journeys: ['stays at its facility', 'moves later', 'is about to move'],
    differs: async ({ make }, ids, labelled) =>
      make('referrals', referralDraft(ids.person, ids.heir, { senderReference: 'CG-9', safetyNote: undefined }), labelled),
  },
  'a referral to the partner': {
    label,
    differs: async ({ make }, ids, labelled) =>
      make('referrals', referralDraft(ids.person, ids.partner, { senderReference: 'CG-9', safetyNote: undefined }), labelled),
  },
  'a grant to a collaborator': {
    label,
    differs: ({ make }, ids, labelled) => {
      const draft = {
        kind: 'collaborator',
        toFacilityId: ids.partner,
        workerId: 'ctv-01',
        beneficiaryId: ids.person,
        dataClasses: ['identity', 'address'],
      }
      return make('access-grants', { ...draft, legalBasis: 'state-duty', decision: '12/QĐ-TTCTXH', to: '2027-05-20' }, labelled)
    },
  },
  'a benefit': {
    label,
    differs: ({ make }, { person }, labelled) => make('benefits', benefitDraft(person, { senderReference: 'CD-9' }), labelled),
  },
  'a service': {
    label,
    differs: ({ make }, { person, worker, activePlan }, labelled) =>
      make(
        'service-events',
        serviceEventDraft(person, worker, { senderReference: 'DV-9', planActivity: { planId: activePlan, activity: 'HD-01' } }),
        labelled,
      ),
  },
  'a privacy request': {
    label,
    differs: ({ make }, { person }, labelled) =>
      make(
        'privacy-requests',
        {
          number: 'YC-9',
          kind: 'delete',
          requestedBy: [{ role: 'person' }],
          beneficiaryId: person,
          receivedAt: '2026-11-20T02:15:00.000Z',
          channel: 'in-person',
        },
        labelled,
      ),
  },
  'a worker': { label, differs: ({ make }, ids, labelled) => make('workers', workerDraft(ids.owner), labelled) },
  'trainees of a supervisor': {
    label,
    differs: async ({ make }, { owner, worker }, labelled) => {
      const supervision = { supervisorId: worker, from: '2026-01-01' }
      for (let trainee = 0; trainee < 5; trainee += 1) await make('workers', workerDraft(owner, { supervision }), labelled)
      return undefined
    },
  },
  'the death of a client who is hidden': {
    label,
    before: conceal('beneficiaries', 'person'),
    differs: ({ act }, { person }) =>
      act(`beneficiaries/${person}`, 'declare-death', { date: { value: '2026-11-21', accuracy: 'documented' } }),
  },
  'the age of a client who is hidden': {
    label,
    before: conceal('beneficiaries', 'person'),
    differs: ({ patch }, { person }) => patch(`beneficiaries/${person}`, { birthDate: { value: '2009-03-05', accuracy: 'documented' } }),
  },
  'an activity of a plan that is hidden': {
    label,
    before: conceal('support-plans', 'draftPlan'),
    differs: async ({ patch }, { draftPlan, file }) => {
      const { activities } = planDraft(file)
      await patch(`support-plans/${draftPlan}`, { activities: [...activities, { ...activities[0], key: 'HD-02' }] })
    },
    after: async ({ act, patch }, { draftPlan, event }) => {
      await act(`support-plans/${draftPlan}`, 'approve', planApproval)
      await patch(`service-events/${event}`, { planActivity: { planId: draftPlan, activity: 'HD-01' } })
    },
  },
  'the case of a plan that is hidden': {
    label,
    before: async ({ make, patch }, ids) => {
      const predecessorId = await make('support-plans', planDraft(ids.file), { 'sensitivity-labels': label })
      await patch(`support-plans/${ids.draftPlan}`, { predecessorId })
    },
    differs: async ({ find, patch }, { draftPlan, bare }) => {
      const { predecessorId } = await find(`support-plans/${draftPlan}`)
      await patch(`support-plans/${predecessorId}`, { caseId: bare })
    },
  },
  'a class of data that a transfer does not name': {
    label,
    journeys: ['is about to move'],
    differs: ({ make }, { file }, labelled) => {
      const draft = { kind: 'comprehensive', assessedOn: '2026-11-22', family: { circumstances: 'Muốn đón trẻ về.' } }
      return make('assessments', { ...draft, caseId: file }, labelled)
    },
  },
  'the completion of a plan that is hidden': {
    label,
    before: conceal('support-plans', 'activePlan'),
    differs: ({ act }, { activePlan }) => act(`support-plans/${activePlan}`, 'complete', completion),
  },
  'the phase of a case that is hidden': {
    label,
    before: conceal('cases', 'file'),
    differs: ({ act }, { file }) => act(`cases/${file}`, 'advance', { to: 'assessing' }),
  },
  'the end of a stay that is hidden': {
    label,
    before: conceal('stays', 'stay'),
    differs: ({ act }, { stay }) => act(`stays/${stay}`, 'end', stayEnding()),
  },
  'the file of a paper that is hidden': {
    label,
    before: conceal('documents', 'paper'),
    differs: ({ upload }, { paper }) => upload(paper, paperBytes),
  },
  'the stop of a benefit that is hidden': {
    label,
    before: conceal('benefits', 'benefit'),
    differs: ({ act }, { benefit }) => act(`benefits/${benefit}`, 'stop', { reason: 'not-eligible', from: '2026-12-01' }),
  },
  'the withdrawal of a consent that is hidden': {
    label,
    before: conceal('consents', 'consent'),
    differs: ({ act }, { consent }) => act(`consents/${consent}`, 'withdraw', { withdrawnOn: '2026-11-22' }),
  },
}
