import { z } from 'zod'
import { named } from '../registry.ts'

/** The number that opens the accounts of a bank in transfers, whether the code list names the bank or not. */
export const BankBin = named(z.string().regex(/^\d{6}$/), {
  id: 'BankBin',
  title: { vi: 'Mã BIN', en: 'BIN' },
  about: {
    vi: 'Sáu chữ số mở đầu tài khoản của một ngân hàng khi chuyển tiền, kể cả ngân hàng chưa có trong danh mục.',
    en: 'Six digits that open the accounts of a bank in transfers, of a bank outside the code list too.',
  },
  example: '970405',
})
