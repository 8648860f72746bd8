import { choose, type Random } from './random.ts'

const listed = (text: string): readonly string[] => text.split(', ')

// Made for the benches: the parts are common, the persons are nobody. A third of all names begins with Nguyễn, as in life.
const family = listed('Trần, Lê, Phạm, Hoàng, Huỳnh, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý, Cao, Đinh, Mai, Tạ, Hà')
const women = {
  middle: listed('Thị, Ngọc, Thị Thu, Thị Kim, Thị Thanh, Thị Mỹ, Bích, Thuỳ, Thị Hồng, Khánh'),
  given: [
    ...listed('Ngọc, Lan, Hoa, Hương, Mai, Linh, Trang, Thảo, Hà, Phương, Anh, Yến, Nhung, Hạnh, Vân, Thuý, Loan, Hằng, Dung, Nga'),
    ...listed('Tuyết, Cúc, Liên, Xuân, Oanh, Quyên, Trinh, Như, Vy, My, Châu, Giang, Ánh, Diễm, Đào, Gấm, Huệ, Kiều, Lý, Sương'),
  ],
}
const men = {
  middle: listed('Văn, Đức, Minh, Quang, Hữu, Công, Xuân, Thanh, Đình, Gia'),
  given: [
    ...listed('Hùng, Dũng, Nam, Long, Sơn, Tuấn, Hải, Thắng, Bình, Khoa, Phúc, Thành, Tùng, Đạt, Huy, Kiên, Lâm, Phong, Quân, Tâm'),
    ...listed('Bảo, Cường, Đông, Giáp, Hậu, Khánh, Lộc, Mạnh, Nghĩa, Phát, Quý, Sang, Thịnh, Toàn, Trí, Vinh, Việt, Vũ, Ý, Đăng'),
  ],
}

/** A name that a person of that sex might have. */
export function nameOf(random: Random, sex: 'female' | 'male'): string {
  const { middle, given } = sex === 'female' ? women : men
  const first = random() < 1 / 3 ? 'Nguyễn' : choose(random, family, 1.6)
  return `${first} ${choose(random, middle, 1.8)} ${choose(random, given, 1.3)}`
}
