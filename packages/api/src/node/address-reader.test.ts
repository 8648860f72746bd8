import { createServer, type RequestListener } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createAddressReader, isPublicAddress } from './address-reader.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/keys`
}

describe('an address of the internet', () => {
  it.each(['8.8.8.8', '113.160.0.1', '2405:4800::1', '2606:4700::1'])('is public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:a00:1::1',
    'no address',
  ])('is not public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('a reader of addresses', () => {
  const inside = createAddressReader({ allowPrivate: true, largest: 1000, timeout: 2000 })

  it('reads what is there', async () => {
    expect(await inside(await listen((_, response) => response.end('{"keys":[]}')))).toBe('{"keys":[]}')
  })

  it('refuses the own network unless that is allowed, by number and by name', async () => {
    let asked = 0
    const url = await listen((_, response) => {
      asked += 1
      response.end('{}')
    })
    const reader = createAddressReader()
    for (const address of [
      url,
      url.replace('http:', 'https:'),
      url.replace('http://127.0.0.1', 'https://localhost'),
      'https://[::1]/',
      'https://[::ffff:7f00:1]/',
      'https://169.254.169.254/',
      'https://2130706433/',
      'file:///etc/passwd',
    ])
      await expect(reader(address), address).rejects.toThrow(/not public|not an https/)
    expect(asked).toBe(0)
  })

  it('follows no redirect', async () => {
    const target = await listen((_, response) => response.end('secret'))
    const url = await listen((_, response) => response.writeHead(302, { location: target }).end())
    await expect(inside(url)).rejects.toThrow('302')
  })

  it('stops an answer that is too large', async () => {
    await expect(inside(await listen((_, response) => response.end('x'.repeat(5000))))).rejects.toThrow('too large')
  })

  it('stops an answer that does not end', async () => {
    const hasty = createAddressReader({ allowPrivate: true, timeout: 50 })
    await expect(hasty(await listen((_, response) => void response.write('{')))).rejects.toThrow()
  })
})
