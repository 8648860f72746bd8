/**
 * Answers the address of a server as a host gives it, without a slash at its end. One that is none, such as a setting that nobody made, would
 * let nobody in, and tell nobody why.
 *
 * @throws TypeError that names the option.
 */
export function checkedAddress(option: string, address: string): string {
  if (!/^https?:$/.test(URL.parse(address)?.protocol ?? ''))
    throw new TypeError(`${option}: phải là địa chỉ http(s) đầy đủ / has to be a whole http(s) address`)
  return address.replace(/\/$/, '')
}

/**
 * Answers the audience of the tokens of a server. Where there is none, tokens for every other server would be good for this one.
 *
 * @throws TypeError that names the option.
 */
export function checkedAudience(option: string, audience: string): string {
  if (typeof audience !== 'string' || audience === '')
    throw new TypeError(`${option}: phải nêu tên máy chủ này trong mã truy cập / has to name this server, as tokens do`)
  return audience
}
