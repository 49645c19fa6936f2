import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { SentRequest } from '../calls/exchange.ts'
import { MASK } from '../calls/redactor.ts'
import { writeCurl } from './write-curl.ts'

const request: SentRequest = {
  method: 'POST',
  url: 'https://api.test/things',
  headers: [
    ['authorization', `Basic ${MASK}`],
    ['content-type', 'application/json'],
  ],
  body: '{"name":"D\'Arcy $HOME `ls` \\"x\\""}',
}

/** Gives the arguments that a shell would hand to cURL. */
function readArguments(command: string): readonly string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`
  const env = { ...process.env, SECRET_KEY: 'key_1' }
  return execFileSync('sh', ['-c', script], { encoding: 'utf8', env }).split('\0').slice(0, -1)
}

describe('writeCurl', () => {
  it('asks for the same as the request, with the key of the environment', () => {
    expect(readArguments(writeCurl(request))).toEqual([
      '--request',
      'POST',
      'https://api.test/things',
      '--user',
      'key_1:',
      '--header',
      'content-type: application/json',
      '--data-raw',
      request.body,
    ])
  })

  it('names the key and holds none', () => {
    const command = writeCurl(request)
    expect(command).toContain('"$SECRET_KEY:"')
    expect(command).not.toContain(MASK)
  })

  it('says nothing of a method or a body that cURL takes by itself', () => {
    const get = { ...request, method: 'GET', headers: [], body: '' }
    expect(writeCurl(get)).toBe("curl 'https://api.test/things'")
  })

  it('takes brackets in an address as they are', () => {
    const get = {
      ...request,
      method: 'GET',
      url: 'https://api.test/?a[b]=1',
      headers: [],
      body: '',
    }
    expect(readArguments(writeCurl(get))).toEqual(['--globoff', 'https://api.test/?a[b]=1'])
  })

  it.each([
    ['authorization', `Bearer ${MASK}`, 'authorization: Bearer key_1'],
    ['x-api-key', MASK, 'x-api-key: key_1'],
    ['x-odd', `"$HOME" ${MASK}`, 'x-odd: "$HOME" key_1'],
  ])('takes %s from the environment, too', (name, value, header) => {
    const get: SentRequest = { ...request, method: 'GET', headers: [[name, value]], body: '' }
    expect(readArguments(writeCurl(get))).toEqual([request.url, '--header', header])
  })
})
