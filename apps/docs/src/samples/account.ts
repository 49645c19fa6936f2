import { createJuspay } from '@x/juspay'
import { createJuspaySimulator } from '@x/juspay/testing'
import { createOmise } from '@x/omise'
import { createOmiseSimulator } from '@x/omise/testing'

/** What a sample finds when it runs: an account at each provider, and nothing else. */
export interface Account {
  /** Leads every request to the provider that it is for, and lets none out of this machine. */
  readonly fetch: typeof globalThis.fetch
  /** The variables of the environment that hold the accounts' keys. */
  readonly environment: Readonly<Record<string, string>>
}

/** The customers that samples speak of at Omise, and the card tokens, each of which works once. */
const OMISE_NAMES = /cust_test_(?:4xtrb759599jsxlhkrb|51yerhn3ghztgv31n4p)|tokn_test_[0-9a-z]+/g

/** The customer that samples speak of at Juspay. */
const JUSPAY_NAME = 'guest_user'

/** Opens an account at each provider. What samples speak of is there as soon as they do. */
export function openAccount(realFetch: typeof globalThis.fetch): Account {
  const askOmise = openOmise()
  const askJuspay = openJuspay()
  return {
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const { hostname } = new URL(request.url)
      if (hostname === 'api.omise.co') return askOmise.fetch(request)
      if (hostname === 'sandbox.juspay.in') return askJuspay.fetch(request)
      if (hostname === '127.0.0.1') return realFetch(request)
      throw new TypeError(`A sample asks ${hostname}, which nobody simulates.`)
    },
    environment: { ...askOmise.environment, ...askJuspay.environment },
  }
}

function openOmise(): Account {
  const simulator = createOmiseSimulator()
  const { secretKey } = simulator
  const omise = createOmise({ secretKey, fetch: simulator.fetch })
  const ids = new Map<string, string>()

  /** The simulator makes ids of its own, so those in the documentation stand for them. */
  const learn = async (text: string): Promise<void> => {
    for (const [name] of text.matchAll(OMISE_NAMES)) {
      if (ids.has(name)) continue
      const token = simulator.createCardToken()
      if (name.startsWith('tokn')) {
        ids.set(name, token)
      } else {
        const { id } = await omise.customers.create({ card: token })
        simulator.createSchedule(id)
        ids.set(name, id)
      }
    }
  }
  const translate = (text: string): string =>
    [...ids].reduce((result, [name, id]) => result.replaceAll(name, id), text)
  const translateBack = (text: string): string =>
    [...ids].reduce((result, [name, id]) => result.replaceAll(id, name), text)

  return {
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const { method, headers, signal } = request
      const body = await request.text()
      await learn(request.url + body)
      const answer = await simulator.fetch(translate(request.url), {
        method,
        headers,
        signal,
        body: method === 'GET' ? null : translate(body),
      })
      return new Response(translateBack(await answer.text()), answer)
    },
    environment: { OMISE_SECRET_KEY: secretKey },
  }
}

function openJuspay(): Account {
  const simulator = createJuspaySimulator()
  const { apiKey, merchantId, baseUrl } = simulator
  const juspay = createJuspay({ apiKey, merchantId, baseUrl, fetch: simulator.fetch })
  return {
    fetch: async (input, init) => {
      const request = new Request(input, init)
      if (new URL(request.url).pathname.endsWith(`/${JUSPAY_NAME}`)) {
        await juspay.customers.getOrCreate({
          object_reference_id: JUSPAY_NAME,
          mobile_number: '9988776655',
        })
      }
      return simulator.fetch(request)
    },
    environment: { JUSPAY_API_KEY: apiKey, JUSPAY_MERCHANT_ID: merchantId },
  }
}
