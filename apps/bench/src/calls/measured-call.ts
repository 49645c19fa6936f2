import type { Cost } from '../../programs/measure-stubbed-calls.mjs'
import type { Bar } from '../report/section.ts'
import { summarize, type Summary } from '../report/statistics.ts'
import type { Client } from './clients.ts'

/** What the calls of a client took at one concurrency. */
export interface MeasuredCall {
  readonly name: string
  readonly isOurs: boolean
  /** CPU time a call, as a multiple of what bare fetch took beside it. */
  readonly ratio: Summary
  /** CPU time a call, in microseconds. */
  readonly microseconds: Summary
}

/** Sums up what the rounds of a client gave. */
export function summarizeCosts(client: Client, costs: readonly Cost[]): MeasuredCall {
  return {
    name: client.name,
    isOurs: client.isOurs,
    ratio: summarize(costs.map((cost) => cost.client / cost.bare)),
    microseconds: summarize(costs.map((cost) => cost.client)),
  }
}

/** Gives the bars of a plot. */
export function toBars(
  measured: readonly (Pick<Client, 'isOurs' | 'name'> & { readonly ratio: Summary })[],
): Bar[] {
  return measured.map(({ name, isOurs, ratio: { median, min, max } }) => ({
    name,
    isOurs,
    median,
    min,
    max,
  }))
}

/** Gives the ratio of one of our clients. */
export function ratioOf(calls: readonly MeasuredCall[], name: string): number {
  const found = calls.find((call) => call.name === name)
  if (!found) throw new Error(`${name} was not measured.`)
  return found.ratio.median
}

/** Writes a client's name in a table: ours is bold. */
export function formatName({ name, isOurs }: Pick<Client, 'isOurs' | 'name'>): string {
  return isOurs ? `**${name}**` : name
}
