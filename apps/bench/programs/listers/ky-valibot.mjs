import { listCustomers as endpoint } from '@x/omise/endpoints'
import ky from 'ky'
import { parse } from 'valibot'
import { authorization } from '../fixture.mjs'
import { answerPage, PAGE_SIZE } from '../page-fixture.mjs'

const headers = { authorization, 'omise-version': '2019-05-29' }
const api = ky.create({ prefix: 'https://api.example.com', headers, fetch: answerPage })

/** Lists every customer by offset, each page fetched by ky and checked by valibot. */
export async function* listCustomers() {
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const answer = await api.get(`customers?limit=${PAGE_SIZE}&offset=${offset}`).json()
    const page = parse(endpoint.result, answer)
    yield* page.data
    if (offset + page.data.length >= (page.total ?? 0)) return
  }
}
