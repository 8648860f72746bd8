import { defineCodeList } from '../code-list.ts'

/** The fourteen legal groups of children in special circumstances. */
export const ChildGroup = defineCodeList({
  id: 'ChildGroup',
  title: { vi: 'Nhóm trẻ em có hoàn cảnh đặc biệt', en: 'Group of children in special circumstances' },
  source: 'Luật Trẻ em 102/2016/QH13 Điều 10(1); NĐ 56/2017/NĐ-CP Điều 3–16',
  codes: {
    orphan: { vi: 'Trẻ em mồ côi cả cha và mẹ', en: 'Lost both parents', source: 'Luật Trẻ em 102/2016/QH13 Điều 10(1)(a)' },
    abandoned: { vi: 'Trẻ em bị bỏ rơi', en: 'Abandoned', source: 'Luật Trẻ em 102/2016/QH13 Điều 10(1)(b)' },
    'no-support': { vi: 'Trẻ em không nơi nương tựa', en: 'Without support', source: 'Luật Trẻ em 102/2016/QH13 Điều 10(1)(c)' },
    disabled: {
      vi: 'Trẻ em khuyết tật',
      en: 'With a disability',
      source: 'Luật Trẻ em 102/2016/QH13 Điều 10(1)(d)',
      labels: ['disability'],
    },
    hiv: { vi: 'Trẻ em nhiễm HIV/AIDS', en: 'Living with HIV', source: 'Luật Trẻ em 102/2016/QH13 Điều 10(1)(đ)', labels: ['hiv'] },
    offender: { vi: 'Trẻ em vi phạm pháp luật', en: 'In conflict with the law', source: 'Luật Trẻ em 102/2016/QH13 Điều 10(1)(e)' },
    'drug-addicted': {
      vi: 'Trẻ em nghiện ma túy',
      en: 'Addicted to drugs',
      source: 'Luật Trẻ em 102/2016/QH13 Điều 10(1)(g)',
      labels: ['substance'],
    },
    'left-school-to-work': {
      vi: 'Trẻ em phải bỏ học kiếm sống chưa hoàn thành phổ cập giáo dục trung học cơ sở',
      en: 'Left school to earn a living',
      source: 'Luật Trẻ em 102/2016/QH13 Điều 10(1)(h)',
    },
    'harmed-by-violence': {
      vi: 'Trẻ em bị tổn hại nghiêm trọng về thể chất và tinh thần do bị bạo lực',
      en: 'Gravely harmed by violence',
      source: 'Luật Trẻ em 102/2016/QH13 Điều 10(1)(i)',
      labels: ['child-abuse'],
    },
    exploited: { vi: 'Trẻ em bị bóc lột', en: 'Exploited', source: 'Luật Trẻ em 102/2016/QH13 Điều 10(1)(k)', labels: ['child-abuse'] },
    'sexually-abused': {
      vi: 'Trẻ em bị xâm hại tình dục',
      en: 'Sexually abused',
      source: 'Luật Trẻ em 102/2016/QH13 Điều 10(1)(l)',
      labels: ['child-abuse', 'sexual-violence'],
    },
    trafficked: { vi: 'Trẻ em bị mua bán', en: 'Trafficked', source: 'Luật Trẻ em 102/2016/QH13 Điều 10(1)(m)', labels: ['trafficking'] },
    'seriously-ill': {
      vi: 'Trẻ em mắc bệnh hiểm nghèo hoặc bệnh phải điều trị dài ngày thuộc hộ nghèo, cận nghèo',
      en: 'Gravely or long ill, of a poor or near-poor household',
      source: 'Luật Trẻ em 102/2016/QH13 Điều 10(1)(n)',
    },
    'migrant-or-refugee': {
      vi: 'Trẻ em di cư, lánh nạn, tị nạn chưa xác định được cha mẹ hoặc không có người chăm sóc',
      en: 'Migrant or refugee without known parents or carer',
      source: 'Luật Trẻ em 102/2016/QH13 Điều 10(1)(o)',
    },
  },
})
