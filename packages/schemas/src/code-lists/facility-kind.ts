import { defineCodeList } from '../code-list.ts'

/** Kinds of organisation in the network; the first seven are the social-assistance facilities of the decree. */
export const FacilityKind = defineCodeList({
  id: 'FacilityKind',
  title: { vi: 'Loại cơ sở', en: 'Kind of facility' },
  source: 'NĐ 103/2017/NĐ-CP Điều 5; NĐ 110/2024/NĐ-CP Điều 7',
  codes: {
    'elder-care': { vi: 'Cơ sở bảo trợ xã hội chăm sóc người cao tuổi', en: 'Elder-care facility' },
    'child-care': {
      vi: 'Cơ sở bảo trợ xã hội chăm sóc trẻ em có hoàn cảnh đặc biệt',
      en: 'Facility for children in special circumstances',
    },
    'disability-care': { vi: 'Cơ sở bảo trợ xã hội chăm sóc người khuyết tật', en: 'Disability-care facility' },
    'mental-health-care': {
      vi: 'Cơ sở bảo trợ xã hội chăm sóc và phục hồi chức năng cho người tâm thần, người rối nhiễu tâm trí',
      en: 'Mental-health care and rehabilitation facility',
    },
    'general-care': { vi: 'Cơ sở bảo trợ xã hội tổng hợp', en: 'General social-protection facility' },
    'social-work-centre': { vi: 'Trung tâm công tác xã hội', en: 'Social-work centre' },
    'other-social-assistance': { vi: 'Cơ sở trợ giúp xã hội khác', en: 'Other social-assistance facility' },
    'social-house': { vi: 'Nhà xã hội', en: 'Social house', source: 'NĐ 20/2021/NĐ-CP' },
    hospital: { vi: 'Bệnh viện', en: 'Hospital', source: 'TT 43/2015/TT-BYT' },
    'health-station': { vi: 'Trạm y tế', en: 'Health station' },
    school: { vi: 'Cơ sở giáo dục', en: 'School', source: 'TT 33/2018/TT-BGDĐT' },
    commune: { vi: 'UBND xã, phường, đặc khu', en: 'Commune-level people’s committee' },
    'drug-rehabilitation': { vi: 'Cơ sở cai nghiện ma túy', en: 'Drug-rehabilitation facility' },
    prison: { vi: 'Trại giam, trại tạm giam', en: 'Prison' },
    reformatory: { vi: 'Trường giáo dưỡng', en: 'Reformatory school' },
    court: { vi: 'Tòa án', en: 'Court' },
    police: { vi: 'Công an', en: 'Police' },
    'training-institution': { vi: 'Cơ sở đào tạo công tác xã hội', en: 'Social-work training institution' },
    ngo: { vi: 'Tổ chức xã hội, tổ chức từ thiện', en: 'Charity or non-governmental organisation' },
    'health-department': { vi: 'Sở Y tế', en: 'Provincial department of health' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
