import { lookup } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import type { ReadAddress } from '../identity/key-source.ts'

/** How addresses that others name are read. */
export interface AddressReaderOptions {
  /** Reads addresses of the own network too, and http on this machine: for an issuer inside a hospital, and for tests. */
  readonly allowPrivate?: boolean
  /** Most bytes of an answer; 64 KiB when left out. */
  readonly largest?: number
  /** Milliseconds for the whole answer; 5 000 when left out. */
  readonly timeout?: number
}

const notPublic = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  notPublic.addSubnet(network, prefix, 'ipv4')
const public6 = new BlockList()
public6.addSubnet('2000::', 3, 'ipv6')
// Documentation, Teredo and 6to4: the last two carry an IPv4 address along.
for (const [network, prefix] of [
  ['2001:db8::', 32],
  ['2001::', 23],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  notPublic.addSubnet(network, prefix, 'ipv6')

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !notPublic.check(address, 'ipv4')
  return version === 6 && public6.check(address, 'ipv6') && !notPublic.check(address, 'ipv6')
}

/** Finds the addresses of a name, and fails where one of them is none of the public internet: what is looked up is what is connected to. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const [first] = found ?? []
    if (error || !first) callback(error ?? new Error('no address'), '', 4)
    else if (!found.every(({ address }) => isPublicAddress(address))) callback(new Error('an address that is not public'), '', 4)
    else if (options.all) callback(null, found)
    else callback(null, first.address, first.family)
  })
}

/**
 * Makes a reader of addresses that clients and issuers name: https, no redirects, no private addresses, nothing large, nothing slow.
 *
 * @example
 * ```ts
 * const identity = createBuiltInIssuer({ store, publicUrl: 'https://caunoi.example', readAddress: createAddressReader() })
 * ```
 */
export function createAddressReader({ allowPrivate = false, largest = 65_536, timeout = 5_000 }: AddressReaderOptions = {}): ReadAddress {
  return (address) =>
    new Promise((resolve, reject) => {
      const url = new URL(address)
      const host = url.hostname.replace(/^\[|\]$/g, '')
      const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host)
      if (url.protocol !== 'https:' && !(allowPrivate && isLocal && url.protocol === 'http:')) throw new TypeError('not an https address')
      if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw new TypeError('an address that is not public')
      const request = url.protocol === 'https:' ? requestHttps : requestHttp
      const options = { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(timeout) }
      const asked = request(url, { ...options, ...(!allowPrivate && { lookup: lookupPublic }) }, (response) => {
        const chunks: Buffer[] = []
        let size = 0
        const stop = (reason: string): void => {
          reject(new Error(reason))
          asked.destroy()
        }
        if (response.statusCode !== 200) stop(`the address answered ${response.statusCode}`)
        response.on('data', (chunk: Buffer) => {
          size += chunk.length
          chunks.push(chunk)
          if (size > largest) stop('the answer is too large')
        })
        response.on('error', reject)
        response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
      })
      asked.on('error', reject)
      asked.end()
    })
}
