import { signal } from '@preact/signals'
import { render } from 'preact'
import { carryOut } from '../../src/calls/carry-out.ts'
import type { SentRequest } from '../../src/calls/exchange.ts'
import { record } from '../../src/calls/record.ts'
import { createSides } from '../../src/operations/create-sides.ts'
import { routeFetch } from '../../src/own-code/route-fetch.ts'

/** What the tests see of the page and do on it. */
export interface OwnCodePage {
  /** The programs of all calls, by side and topic. */
  readonly programs: Readonly<Record<string, string>>
  readonly show: (program: string) => void
  /** Runs the call of a program as the form does. */
  readonly runForm: (program: string) => Promise<void>
  /** Gives the requests since the last time. */
  readonly takeRequests: () => readonly SentRequest[]
}

declare global {
  interface Window {
    ownCodePage: OwnCodePage
  }
}

const generated = "const greeting = 'hello'\n"
const code = signal(generated)
const sent: SentRequest[] = []

async function start(): Promise<void> {
  const sides = createSides()
  const accounts = await Promise.all(sides.map((side) => side.account()))
  await Promise.all(accounts.map((account) => account.reset()))
  const recorded = accounts.map(({ simulator, redactor }) => {
    const recordNext: typeof fetch = (input, init) => {
      const once = record(simulator.fetch, redactor, (exchanges) => {
        const [exchange] = exchanges
        if (exchange && !exchange.response && !exchange.failure) sent.push(exchange.request)
      })
      return once(input, init)
    }
    return { baseUrl: simulator.baseUrl, fetch: recordNext }
  })
  const calls = sides.flatMap((side, index) =>
    Array.from(side.operations.values(), (operation) => ({
      name: `${side.id} ${operation.topic}`,
      code: operation.code(operation.sample),
      async run() {
        const [account, route] = [accounts[index], recorded[index]]
        if (!account || !route) return
        const { redactor } = account
        await carryOut(operation, operation.sample, { fetch: route.fetch, redactor })
      },
    })),
  )
  const { OwnCodePanel } = await import('../../src/own-code/own-code-panel.tsx')
  const host = {
    fetch: routeFetch(recorded),
    environment: Object.assign({}, ...accounts.map(({ environment }) => environment)),
    redact: (text: string) => accounts.reduce((safe, { redactor }) => redactor.text(safe), text),
  }
  window.ownCodePage = {
    programs: Object.fromEntries(calls.map(({ name, code }) => [name, code])),
    show(program) {
      code.value = program
    },
    runForm: async (program) => calls.find(({ name }) => name === program)?.run(),
    takeRequests: () => sent.splice(0),
  }
  const root = document.querySelector('#app')
  if (root) {
    render(<OwnCodePanel code={code} generated={generated} host={host} isEnabled />, root)
  }
}

void start()
