/** The network that an address belongs to, as far as one party has it: the address itself for IPv4, its first 64 bits for IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const groups = head === '' ? [] : head.split(':')
  const behind = tail === '' ? [] : tail.split(':')
  const whole = plain.includes('::') ? [...groups, ...Array(Math.max(0, 8 - groups.length - behind.length)).fill('0'), ...behind] : groups
  return whole.slice(0, 4).join(':')
}
