import type { Random } from './random.ts'

const listed = (text: string): readonly string[] => text.split(', ')

/** Family names by how many of a thousand people have them. */
const families: readonly (readonly [string, number])[] = [
  ...([
    ['Nguyễn', 330],
    ['Trần', 110],
    ['Lê', 90],
    ['Phạm', 60],
    ['Huỳnh', 32],
    ['Hoàng', 22],
    ['Võ', 28],
    ['Vũ', 20],
  ] as const),
  ...([
    ['Phan', 30],
    ['Trương', 24],
    ['Bùi', 21],
    ['Đặng', 20],
    ['Đỗ', 18],
    ['Ngô', 16],
    ['Hồ', 15],
    ['Dương', 12],
  ] as const),
  ...([
    ['Đinh', 10],
    ['Lý', 8],
    ['Lương', 8],
    ['Mai', 7],
    ['Đào', 7],
    ['Trịnh', 6],
    ['Tạ', 4],
    ['Cao', 4],
    ['Hà', 4],
  ] as const),
]

const parts = {
  female: {
    middle: listed('Thị, Thị, Thị, Thị Thu, Thị Kim, Thị Thanh, Thị Mỹ, Thị Hồng, Ngọc, Bích, Thùy, Khánh, Minh, Phương, Bảo'),
    given: listed(
      'An, Ánh, Bình, Châu, Chi, Cúc, Diễm, Dung, Đào, Giang, Hà, Hạnh, Hằng, Hiền, Hoa, Hòa, Huệ, Hương, Kiều, Lan, Liên, Linh, Loan, ' +
        'Mai, My, Nga, Ngân, Ngọc, Nhung, Như, Oanh, Phương, Quyên, Sương, Tâm, Thảo, Thơm, Thủy, Trang, Trinh, Tuyết, Vân, Vy, Xuân, Yến',
    ),
  },
  male: {
    middle: listed('Văn, Văn, Văn, Đức, Minh, Quang, Hữu, Công, Xuân, Thanh, Đình, Gia, Ngọc, Quốc, Tấn, Bá'),
    given: listed(
      'An, Bảo, Bình, Chiến, Cường, Dũng, Duy, Đạt, Đông, Đức, Giang, Hải, Hậu, Hiếu, Hòa, Hùng, Huy, Khánh, Khoa, Kiên, Lâm, Lộc, Long, ' +
        'Mạnh, Nam, Nghĩa, Phát, Phong, Phúc, Quân, Quý, Sang, Sơn, Tài, Tâm, Thành, Thắng, Thịnh, Toàn, Trí, Trung, Tuấn, Tùng, Việt, Vinh',
    ),
  },
}

/** A family name as often as it is borne. */
export function kinhFamily(random: Random): string {
  return random.weighted(families)
}

/** Middle and given names that a person of that sex might have. */
export function kinhGiven(random: Random, sex: 'female' | 'male'): string {
  return `${random.pick(parts[sex].middle)} ${random.pick(parts[sex].given)}`
}
