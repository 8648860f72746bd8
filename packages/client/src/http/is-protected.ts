/** Hosts that are this machine itself. */
const LOOPBACK = /^((.+\.)?localhost|127(\.\d+){3}|\[::1\])$/

/** Whether nobody on the way can read what is sent to an address: by TLS, or because it does not leave the machine. */
export function isProtected(address: string): boolean {
  // A path belongs to the page that asks, which the browser has loaded from there already.
  if (!URL.canParse(address)) return !address.includes('://')
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || LOOPBACK.test(hostname)
}

/** Refuses an address to which a token, or a record, would travel readable by everyone on the way. */
export function requireProtected(name: string, address: string, allowHttp: boolean): void {
  if (allowHttp || isProtected(address)) return
  throw new TypeError(
    `${name} has to begin with https://: over http everyone on the way reads the token and the records. Use https, or set allowHttp: true where the network itself is encrypted`,
  )
}
