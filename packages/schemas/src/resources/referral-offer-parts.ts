import { z } from 'zod'
import { FacilityKind } from '../code-lists/facility-kind.ts'
import { OfferStatus } from '../code-lists/offer-status.ts'
import { CommuneCode, ProvinceCode } from '../primitives/address.ts'
import { field, named } from '../registry.ts'
import { defineStateMachine } from '../state-machine.ts'

/** Which facilities an offer is meant for; those that also have one of the requested services in the directory see it. */
export const OfferInvitation = named(
  z.strictObject({
    facilityKinds: field(z.array(FacilityKind.schema).min(1).max(10).optional(), {
      title: { vi: 'Loại cơ sở', en: 'Kinds of facility' },
      about: { vi: 'Bỏ trống: cơ sở thuộc mọi loại.', en: 'Left out: facilities of any kind.' },
    }),
    provinceCode: field(ProvinceCode.optional(), {
      title: { vi: 'Tỉnh', en: 'Province' },
      about: {
        vi: 'Cơ sở có địa chỉ ở tỉnh này; bỏ trống cả tỉnh và xã: cả nước.',
        en: 'Facilities with an address there; left out with the commune: the whole country.',
      },
    }),
    communeCode: field(CommuneCode.optional(), {
      title: { vi: 'Xã', en: 'Commune' },
      about: { vi: 'Chỉ cơ sở có địa chỉ ở xã này.', en: 'Only facilities with an address in this commune.' },
    }),
  }),
  {
    id: 'OfferInvitation',
    title: { vi: 'Cơ sở được mời', en: 'Who is invited' },
    about: {
      vi: 'Điều kiện để thấy lời mời, tính theo danh bạ cơ sở.',
      en: 'Who sees the offer, worked out from the directory of facilities.',
    },
  },
)

/** An offer is open until one facility claims it, its sender cancels it, or its time is over. */
export const offerMachine = defineStateMachine({
  field: 'status',
  title: { vi: 'Lời mời tiếp nhận', en: 'Standing of an open offer' },
  states: OfferStatus,
  initial: 'open',
  moves: [
    { action: 'claim', from: ['open'], to: 'claimed', by: 'receiver' },
    { action: 'cancel', from: ['open'], to: 'cancelled', by: 'owner' },
    { action: 'resend', from: ['expired'], to: 'open', by: 'owner' },
    { action: 'expire', from: ['open'], to: 'expired', by: 'clock' },
  ],
})
