import { defineCodeList } from '../code-list.ts'

/** Kind of place where an outreach event is held. */
export const OutreachPlace = defineCodeList({
  id: 'OutreachPlace',
  title: { vi: 'Nơi truyền thông', en: 'Kind of place' },
  source: 'QĐ 112/QĐ-TTg',
  codes: {
    'health-facility': { vi: 'Bệnh viện, cơ sở y tế', en: 'Hospital or health facility' },
    school: { vi: 'Trường học, cơ sở giáo dục', en: 'School' },
    'social-assistance-facility': { vi: 'Cơ sở trợ giúp xã hội', en: 'Social-assistance facility' },
    community: { vi: 'Cộng đồng, khu dân cư', en: 'Community' },
    'commune-office': { vi: 'Trụ sở xã, phường, đặc khu', en: 'Office of a commune' },
    detention: { vi: 'Trại giam, cơ sở cai nghiện', en: 'Prison or drug-rehabilitation facility' },
    media: { vi: 'Phát thanh, truyền hình, mạng xã hội', en: 'Radio, television or social media' },
    other: { vi: 'Nơi khác', en: 'Elsewhere' },
  },
})
