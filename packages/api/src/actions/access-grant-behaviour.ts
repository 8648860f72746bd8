import { type AccessGrantDraft, accessGrantResource, endOfDayInVietNam, type Fault, requiredFields } from '@caunoi/schemas'
import { type CreateHandler, defineBehaviour } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { wholeLabelsOf } from '../resource/labels.ts'
import { documentOf } from '../resource/view.ts'
import type { Grant } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { moveState } from './move-state.ts'
import { isOfAnother } from './of-another-client.ts'
import { receiverFaults } from './receiver-faults.ts'
import { takeBackDisclosure } from './take-back-disclosure.ts'

/** What stands against a grant: it opens records of this facility and of this client only, to another facility. They are held, so that they stay so. */
async function grantFaults(work: UnitOfWork, draft: AccessGrantDraft): Promise<readonly Fault[]> {
  const { facilityId } = work.context.subject
  const { beneficiaryId, caseIds = [], releasedLabels: labels = [], toFacilityId } = draft
  const opened = [
    ['Beneficiary', '/beneficiaryId', beneficiaryId] as const,
    ...caseIds.map((id, index) => ['Case', `/caseIds/${index}`, id] as const),
  ]
  const faults = await Promise.all(
    opened.map(async ([resource, pointer, id]): Promise<readonly Fault[]> => {
      const record = await work.transaction.lock(resource, id)
      const isMeant = record?.owner === facilityId && !(resource === 'Case' && isOfAnother(record, beneficiaryId))
      if (!isMeant) return [{ pointer, code: 'unknown-reference', args: { resource } }]
      // Which labels it bears is what the answer must not tell.
      const onWhole = wholeLabelsOf(work.resource(resource), documentOf(record)).flatMap((whole) => whole.labels)
      return onWhole.every((label) => labels.some((released) => released === label)) ? [] : [{ pointer, code: 'labels-not-released' }]
    }),
  )
  return [...(await receiverFaults(work, toFacilityId)), ...faults.flat()]
}

/** The views that a grant gives its worker: the client by data class, the named cases by field. */
function openedBy(work: UnitOfWork, draft: AccessGrantDraft, referralId: string): readonly Grant[] {
  const { toFacilityId: facility, workerId, beneficiaryId, dataClasses, caseIds = [], caseFields, releasedLabels: labels = [], to } = draft
  const basis = { legalBasis: draft.legalBasis }
  const common = { facility, relation: 'delegated', referralId, labels, until: endOfDayInVietNam(to), workerId, basis }
  const fields = caseFields ?? requiredFields(work.resource('Case').schema)
  return [
    { ...common, resource: 'Beneficiary', id: beneficiaryId, dataClasses },
    ...caseIds.map((id) => ({ ...common, resource: 'Case', id, fields })),
  ]
}

const createAccessGrant: CreateHandler<AccessGrantDraft> = async (draft, work) => {
  refuseFaults('invalid', await grantFaults(work, draft))
  return {
    assigned: {},
    grants: (id) => [
      {
        facility: draft.toFacilityId,
        resource: 'AccessGrant',
        id,
        relation: 'access-granted',
        referralId: id,
        basis: { legalBasis: draft.legalBasis },
      },
    ],
    afterwards: async ({ id }) => {
      for (const grant of openedBy(work, draft, id)) {
        const held = await work.hold(grant.resource, grant.id)
        const others = await work.server.grantsOn(grant.resource, grant.id)
        await work.expose(held, others, [...others, grant])
      }
    },
  }
}

/** An access grant stands until it is revoked or its last day is over. */
export const accessGrantBehaviour = defineBehaviour(accessGrantResource, {
  create: createAccessGrant,
  actions: {
    revoke: async (action) => {
      await takeBackDisclosure(action.work, action.record.id)
      return moveState(action)
    },
  },
  clock: {
    lapsed: async (action) => {
      await takeBackDisclosure(action.work, action.record.id)
      await moveState(action)
    },
  },
})
