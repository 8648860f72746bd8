import type { Stage } from '../stage/stage.ts'
import { capital } from '../telling/capital.ts'
import { toColumns } from '../telling/layout.ts'

/** Where the stories take place. */
export interface Setting {
  readonly url: string
  readonly storage: 'SQLite' | 'PostgreSQL'
}

/** Says who takes part, and that nobody of them exists. */
export function opening({ tell, language, hospital, centre, school, commune }: Stage, { url, storage }: Setting): void {
  tell.chapter({ vi: 'CẦU NỐI · Hai câu chuyện qua một máy chủ thật', en: 'CẦU NỐI · Two stories over a real server' })
  tell.remark({
    vi: `Máy chủ ở ${url}, lưu vào ${storage}. Người và cơ sở trong chuyện đều là hư cấu. Mỗi dấu ✓ là một điều vừa được kiểm tra; sai một điều thì dừng. Việc của nhiều tuần ngoài đời diễn ra ở đây trong vài giây.`,
    en: `The server is at ${url} and stores in ${storage}. All people and facilities are made up. Every ✓ is something that was just checked; if one fails, the demo stops. What takes weeks in life takes seconds here.`,
  })
  const parts = [hospital, centre, school, commune].map(({ short, name }) => `      ${toColumns(capital(short[language]), 13)} ${name}`)
  tell.lines(['', ...parts, ''])
  tell.remark({
    vi: 'Phần mềm của mỗi nơi có khóa riêng, tự ký để xin mã truy cập, và chỉ thấy phần của mình.',
    en: 'The software of each has its own key, signs for its own tokens, and sees its own part only.',
  })
}
